import { deepEqual, equal, ok } from 'node:assert/strict';
import { dropOf, everyNode, nodeAtLine, nodesOf, type ReportNode } from '../../client/src/report/nodes';
import { createPolicyService } from '../../server/src/service';

const TEXT = `一、回顾
（一）稳增长。正文。
（二）促改革。正文。
二、安排
（一）抓项目。正文。
1.开工。正文。
2.投产。正文。
（二）惠民生。正文。
三、保障
名词解释
1.“链长制”：指制度。
2.“林长制”：指制度。`;

/** The nodes of a text, from the server's own answer, so that both sides agree on it. */
function nodesIn(text: string): readonly ReportNode[] {
  const service = createPolicyService();
  return nodesOf(service.report(service.parse(text)));
}

describe('the sections of a report', () => {
  const nodes = nodesIn(TEXT);
  const named = (title: string): ReportNode => {
    const found = [...everyNode(nodes)].find(({ section }) => section.title.startsWith(title));
    ok(found, title);
    return found;
  };

  it('know what they are below', () => {
    deepEqual(
      nodes.map(({ section }) => section.label + section.title),
      ['一、回顾', '二、安排', '三、保障', '名词解释'],
    );
    equal(named('开工').parent, named('抓项目'));
    equal(named('抓项目').parent?.parent, undefined);
  });

  it('keep their ids when their numbers change, and share none', () => {
    const moved = nodesIn(TEXT.replace('（一）稳增长。正文。\n（二）促改革', '（一）促改革。正文。\n（二）稳增长'));
    const ids = [...everyNode(nodes)].map(({ id }) => id);
    deepEqual([...everyNode(moved)].map(({ id }) => id).sort(), [...ids].sort());
    equal(new Set(ids).size, ids.length);
  });

  it('are told apart where they have one title', () => {
    const [first, second] = nodesIn('一、概况\n正文。\n二、概况\n正文。');
    ok(first && second && first.id !== second.id);
  });

  it('are found by a line, the innermost first', () => {
    equal(nodeAtLine(nodes, 0), named('回顾'));
    equal(nodeAtLine(nodes, 6), named('投产'));
    equal(nodeAtLine(nodes, 7), named('惠民生'));
    equal(nodeAtLine(nodesIn('标题\n一、回顾\n二、安排'), 0), undefined);
  });

  const drops: readonly (readonly [string, string | undefined, string])[] = [
    ['稳增长', '促改革', 'after 促改革'],
    ['促改革', '稳增长', 'before 稳增长'],
    ['稳增长', '抓项目', 'after 抓项目'],
    ['惠民生', '促改革', 'before 促改革'],
    ['稳增长', '安排', 'inside 安排'],
    ['稳增长', '开工', 'after 抓项目'],
    ['开工', '惠民生', 'inside 惠民生'],
    ['回顾', '惠民生', 'after 安排'],
    ['回顾', undefined, 'after 保障'],
    ['稳增长', undefined, 'inside 保障'],
    ['促改革', '回顾', 'nowhere'],
    ['回顾', '稳增长', 'nowhere'],
    ['抓项目', '开工', 'nowhere'],
    ['抓项目', '抓项目', 'nowhere'],
  ];
  for (const [dragged, target, expected] of drops) {
    it(`go ${expected} when ${dragged} is dropped on ${target ?? 'nothing'}`, () => {
      const drop = dropOf(nodes, named(dragged), target === undefined ? undefined : named(target));
      equal(drop ? `${drop.where} ${drop.target.section.title}` : 'nowhere', expected);
    });
  }
});
