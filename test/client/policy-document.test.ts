import { equal } from 'node:assert/strict';
import { looksLikePolicyDocument } from '../../client/src/detection/policy-document';

function looks(text: string): boolean {
  return looksLikePolicyDocument(text.split('\n'));
}

describe('a text file', () => {
  const documents: Readonly<Record<string, string>> = {
    'a work report': '临溪县政府工作报告\n\n各位代表：\n\n现在报告工作。\n\n一、过去一年工作回顾',
    'one copied from a web page': '**临溪县人民政府工作报告**\n\n　　**一、工作回顾**\n\n　　**二、工作安排**',
    'a notice': '临溪县人民政府关于做好防汛工作的通知\n\n临政发〔2025〕3号\n\n各乡镇人民政府：',
    'a notice with its title on two lines': '临溪县人民政府\n关于做好防汛工作的通知\n各乡镇人民政府，县政府各部门：',
    'a report without its title': '各位代表：\n\n（一）稳住增长。正文。\n\n（二）促进改革。正文。',
    'an opinion in chapters': '关于加强山塘管理的意见\n一、总体要求\n（一）目标。\n（二）原则。',
    'a regulation': '临溪县山塘管理办法\n临政发〔2025〕4号\n第一条　为了……\n第二条　本办法……\n第三条　山塘……',
  };
  for (const [what, text] of Object.entries(documents)) {
    it(`is taken for an official document when it is ${what}`, () => equal(looks(text), true));
  }

  const others: Readonly<Record<string, string>> = {
    empty: '',
    English: '# Notes\n\n1. First\n2. Second',
    'notes with Chinese numbers': '# 读书笔记\n\n一、起因\n\n想法。\n\n二、经过',
    'an article that only speaks of a notice': '今天读了关于防汛工作的通知\n写得很好。',
    'the documentation of a program': '# 关于安装的报告\n\n一、下载\n\n```\nnpm install\n```\n\n二、运行',
    'a letter': '各位同事：\n\n一、请准时到会。\n\n二、请带材料。',
  };
  for (const [what, text] of Object.entries(others)) {
    it(`is left alone when it is ${what}`, () => equal(looks(text), false));
  }

  it('is judged by its beginning alone', () => {
    equal(looks(`${'正文。\n'.repeat(300)}各位代表：\n一、回顾\n二、安排`), false);
  });
});
