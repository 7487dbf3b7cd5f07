import { deepEqual, match, ok } from 'node:assert/strict';
import { looksLikePolicyDocument } from '../../client/src/detection/policy-document';
import { createPolicyService } from '../../server/src/service';
import snippets from '../../snippets/gongwen.json';
import { expandSnippet } from './snippet';

/** The fifteen kinds of official documents. */
const KINDS = '决议 决定 命令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要'.split(' ');
/** Their closing words, by custom. */
const CLOSINGS: Readonly<Record<string, RegExp>> = {
  公告: /^特此公告。$/mu,
  通知: /^特此通知。$/mu,
  报告: /^特此报告。$/mu,
  请示: /^妥否，请批示。$/mu,
  批复: /^此复。$/mu,
  函: /函复。$/mu,
};

describe('the snippets', () => {
  const texts = new Map(Object.entries(snippets).map(([name, { body }]) => [name, expandSnippet(body.join('\n'))]));
  const service = createPolicyService();

  it('are those of the fifteen kinds, of the work report and of its glossary', () => {
    deepEqual(Object.keys(snippets), [...KINDS, '政府工作报告', '名词解释']);
  });

  for (const [name, text] of texts) {
    it(`lay out a ${name} in which nothing is wrong and nothing is left to be expanded`, () => {
      deepEqual(service.lspDiagnostics(service.parse(text), 'file:///snippet.gw'), []);
      ok(!/[${}|]/.test(text), text);
    });
  }

  for (const kind of KINDS) {
    it(`give a ${kind} a title that ends in its kind, and no stop behind it`, () => {
      const [title = ''] = (texts.get(kind) ?? '').split('\n');
      ok(title.endsWith(kind === '命令' ? '令' : kind), title);
    });

    it(`write the number, the date and the end of a ${kind} as the standard has them`, () => {
      const text = texts.get(kind) ?? '';
      match(text, /2026年1月5日/u);
      ok(!/第\d+号/u.test(text) || kind === '命令', '第 stands in the number of an order alone');
      for (const [number] of text.matchAll(/.{0,4}[〔[(（]\d{4}.{1,6}号/gu))
        match(number, /^×政办?[发函]?〔2026〕1号$|^×函〔2026〕1号$/u);
      const closing = CLOSINGS[kind];
      if (closing) match(text, closing);
    });
  }

  it('name who signs for what goes to a superior, and ask for nothing in a report', () => {
    for (const kind of ['报告', '请示']) match(texts.get(kind) ?? '', /号　　签发人：/u, kind);
    ok(!/请批示|请批准|请批复/u.test(texts.get('报告') ?? ''));
  });

  it('begin a work report that the mode is offered for', () => {
    ok(looksLikePolicyDocument((texts.get('政府工作报告') ?? '').split('\n')));
  });
});
