import { deepStrictEqual } from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { listFiles } from '../../server/src/cli/files';
import { problemOf } from '../../server/src/cli/problems';
import { useFolder } from './folder';

describe('listFiles', () => {
  const folder = useFolder();
  const list = async (...names: string[]) => {
    const { files, problems } = await listFiles(names.map((name) => join(folder.path, name)));
    return {
      files: files.map((file) => relative(folder.path, file)),
      problems: problems.map((problem) => problem.replaceAll(folder.path, '')),
    };
  };

  it('takes the reports of a folder and below it, by name', async () => {
    for (const name of ['乙.gw', '甲/丙.gongwen', '甲/丁.TXT', 'a.md', 'b.docx', 'node_modules/c.md', '.git/d.txt']) {
      folder.write(name, '');
    }
    deepStrictEqual(await list(''), {
      files: ['a.md', '乙.gw', join('甲', '丁.TXT'), join('甲', '丙.gongwen')],
      problems: [],
    });
  });

  it('takes a named file whatever its name, and each file once', async () => {
    folder.write('报告.doc', '');
    folder.write('报告.gw', '');
    deepStrictEqual(await list('报告.doc', '报告.gw', '', './报告.gw'), {
      files: ['报告.doc', '报告.gw'],
      problems: [],
    });
  });

  it('keeps standard input apart', async () => {
    deepStrictEqual(await listFiles(['-', '-']), { files: ['-'], problems: [] });
  });

  it('says what is wrong with a path and goes on', async () => {
    folder.write('报告.gw', '');
    folder.write('空/表.xlsx', '');
    symlinkSync('环', join(folder.path, '环'));
    deepStrictEqual(await list('没有.gw', '报告.gw', '空', '环', '报告.gw/章'), {
      files: ['报告.gw'],
      problems: [
        '/没有.gw：没有这个文件或文件夹。',
        '/空：文件夹里没有 .gw、.gongwen、.txt 或 .md 文件。',
        '/环：符号链接互相指向，找不到文件。',
        '/报告.gw/章：路径中间的一段不是文件夹。',
      ],
    });
  });

  it('does not run in circles of links', async () => {
    folder.write('甲/报告.gw', '');
    symlinkSync('..', join(folder.path, '甲/上'));
    deepStrictEqual(await list(''), { files: [join('甲', '报告.gw')], problems: [] });
  });
});

describe('problemOf', () => {
  it('says in Chinese what the system says in English', async () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    deepStrictEqual(problemOf('报告.gw', denied), '报告.gw：没有读取权限。');
    deepStrictEqual(problemOf('-', Object.assign(new Error(), { code: 'EIO' })), '标准输入：无法读取（EIO）。');
  });
});
