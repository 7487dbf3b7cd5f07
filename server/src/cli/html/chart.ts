import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { startWithin, widthOf } from '../columns';
import { FONTS } from './style';

use([BarChart, GridComponent, SVGRenderer]);

/** A bar of the chart. */
export interface Bar {
  readonly name: string;
  readonly value: number;
}

const WIDTH = 720;
const BAR = 28;
/** How many columns of a terminal, half the width of a Chinese character each, there are for a name. */
const NAME = 36;

/** Horizontal bars from top to bottom, each with its name and value, as an SVG of a fixed width. */
export function barChart(bars: readonly Bar[]): {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
} {
  const height = bars.length * BAR;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: FONTS },
      grid: { left: 270, right: 60, top: 0, bottom: 0 },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => shortened(name)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { fontSize: 13, color: '#222', interval: 0 },
      },
      series: [
        {
          type: 'bar',
          data: bars.map(({ value }) => value),
          barWidth: '60%',
          silent: true,
          itemStyle: { color: '#3b6ea8' },
          label: { show: true, position: 'right', fontSize: 12, color: '#222' },
        },
      ],
    });
    return { svg: chart.renderToSVGString(), width: WIDTH, height };
  } finally {
    chart.dispose();
  }
}

/** The chart's own shortening guesses widths without a font, and guesses wrong for Chinese. */
function shortened(name: string): string {
  return widthOf(name) <= NAME ? name : `${startWithin(name, NAME - 2)}…`;
}
