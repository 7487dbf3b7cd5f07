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
      files: ['a.md', 'b.docx', '乙.gw', join('甲', '丁.TXT'), join('甲', '丙.gongwen')],
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
        '/空：文件夹里没有 .gw、.gongwen、.txt、.md 或 .docx 文件。',
        '/环：符号链接互相指向，找不到文件。',
        '/报告.gw/章：路径中间的一段不是文件夹。',
      ],
    });
  });

  it('takes what a pattern matches, and the reports in folders that it matches', async () => {
    for (const name of ['2024/甲.gw', '2024/乙.txt', '2025/丙.gw', '2025/表.xlsx', '旧/2024/丁.gw'])
      folder.write(name, '');
    const listed = async (pattern: string) => (await list(pattern)).files;
    deepStrictEqual(await listed('**/*.gw'), [
      join('2024', '甲.gw'),
      join('2025', '丙.gw'),
      join('旧', '2024', '丁.gw'),
    ]);
    deepStrictEqual(await listed('20{24,25}/*.{gw,xlsx}'), [
      ...[join('2024', '甲.gw'), join('2025', '丙.gw'), join('2025', '表.xlsx')],
    ]);
    deepStrictEqual(await listed('202?'), [join('2024', '乙.txt'), join('2024', '甲.gw'), join('2025', '丙.gw')]);
    deepStrictEqual(await list('*.doc'), { files: [], problems: ['/*.doc：没有匹配的文件。'] });
  });

  it('takes a file with brackets in its name for a file', async () => {
    folder.write('报告[1].gw', '');
    deepStrictEqual((await list('报告[1].gw')).files, ['报告[1].gw']);
  });

  describe('where there is a .gitignore', () => {
    beforeEach(() => {
      folder.write('.gitignore', '旧稿/\n*.txt\n');
      folder.write('稿/.gitignore', '!留.txt\n');
      for (const name of ['旧稿/甲.gw', '稿/乙.gw', '稿/丙.txt', '稿/留.txt']) folder.write(name, '');
    });

    it('leaves out what it names, the nearest file first', async () => {
      deepStrictEqual((await list('')).files, [join('稿', '乙.gw'), join('稿', '留.txt')]);
      deepStrictEqual((await list('**/*.txt')).files, [join('稿', '留.txt')]);
    });

    it('heeds one above the folder within a repository alone', async () => {
      deepStrictEqual((await list('稿')).files, [join('稿', '丙.txt'), join('稿', '乙.gw'), join('稿', '留.txt')]);
      folder.write('.git/HEAD', '');
      deepStrictEqual((await list('稿')).files, [join('稿', '乙.gw'), join('稿', '留.txt')]);
    });

    it('takes what is named, a folder too, and everything on request', async () => {
      folder.write('.git/HEAD', '');
      deepStrictEqual((await list('稿/丙.txt', '旧稿')).files, [join('稿', '丙.txt'), join('旧稿', '甲.gw')]);
      const { files } = await listFiles([folder.path], { gitignore: false });
      deepStrictEqual(files.length, 4);
    });

    it('says so when it leaves nothing', async () => {
      folder.write('稿/.gitignore', '*');
      deepStrictEqual((await list('稿')).problems, [
        '/稿：其中的文件都在 .gitignore 或 gongwen.yaml 的 ignore 里，要检查请写明文件，或加 --no-ignore。',
      ]);
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
