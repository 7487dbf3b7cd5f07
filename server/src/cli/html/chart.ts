import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, SVGRenderer]);

/** A bar of the chart. */
export interface Bar {
  readonly name: string;
  readonly value: number;
}

const WIDTH = 720;
const BAR = 28;

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
      grid: { left: 270, right: 60, top: 0, bottom: 0 },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => name),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { width: 250, overflow: 'truncate', fontSize: 13, color: '#222', interval: 0 },
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
