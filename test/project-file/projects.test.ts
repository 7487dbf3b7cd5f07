import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { createProjects, enclosing } from '../../server/src/project/projects';
import { filesInMemory } from './files';

const REPORT = 'file:///home/li/2026/%E6%8A%A5%E5%91%8A.gw';
const OFF = 'rules:\n  slogans: off\n';
const HINT = 'rules:\n  slogans: hint\n';

describe('the project of a document', () => {
  it('is that of the nearest gongwen.yaml in its folder or above', async () => {
    const { texts, files } = filesInMemory({ 'file:///home/gongwen.yaml': OFF, 'file:///gongwen.yaml': HINT });
    const projects = createProjects(files, () => undefined);
    const project = await projects.of(REPORT);
    strictEqual(project.folder, 'file:///home');
    deepStrictEqual(project.settings.rules, { slogans: 'off' });
    texts['file:///home/li/gongwen.yaml'] = HINT;
    strictEqual(await projects.of(REPORT), project, 'read once, until it is told of a change');
    projects.changed('file:///home/li/gongwen.yaml');
    strictEqual(projects.known(REPORT), undefined);
    strictEqual((await projects.of(REPORT)).folder, 'file:///home/li');
    strictEqual(projects.known(REPORT)?.folder, 'file:///home/li');
  });

  it('is read once for all documents of a folder', async () => {
    const { reads, files } = filesInMemory({ 'file:///a/gongwen.yaml': OFF });
    const projects = createProjects(files, () => undefined);
    const [one, two] = await Promise.all([projects.of('file:///a/b/1.gw'), projects.of('file:///a/b/2.gw')]);
    strictEqual(one, two);
    strictEqual(new Set(reads).size, reads.length);
  });

  it('is found although a file changes while it is read for two documents', async () => {
    const { files } = filesInMemory({ 'file:///a/gongwen.yaml': OFF });
    let reads = 0;
    const slow = (uri: string, limit: number) =>
      new Promise<Awaited<ReturnType<typeof files.read>>>((resolve, reject) => {
        // Two who drop each other's reading would go on for ever.
        if (++reads > 100) reject(new Error('read again and again'));
        setImmediate(() => resolve(files.read(uri, limit)));
      });
    const projects = createProjects({ ...files, read: slow }, () => undefined);
    const one = projects.of('file:///a/1.gw');
    projects.changed('file:///a/gongwen.yaml');
    const two = projects.of('file:///a/2.gw');
    strictEqual(await one, await two);
  });

  it('stays the same object while nothing that matters changes', async () => {
    const { texts, files } = filesInMemory({ 'file:///a/gongwen.yaml': OFF });
    const projects = createProjects(files, () => undefined);
    const before = await projects.of('file:///a/1.gw');
    projects.changed('file:///a/gongwen.yaml');
    strictEqual(await projects.of('file:///a/1.gw'), before);
    texts['file:///a/gongwen.yaml'] = HINT;
    projects.changed('file:///a/gongwen.yaml');
    ok((await projects.of('file:///a/1.gw')) !== before);
  });

  it('follows the editor before it is saved, and the disk once it is closed', async () => {
    const { files } = filesInMemory({ 'file:///a/gongwen.yaml': OFF });
    const projects = createProjects(files, () => undefined);
    projects.edited('file:///a/gongwen.yaml', HINT);
    deepStrictEqual((await projects.of('file:///a/1.gw')).settings.rules, { slogans: 'hint' });
    strictEqual(await projects.textOf('file:///a/gongwen.yaml'), HINT);
    projects.edited('file:///a/gongwen.yaml', undefined);
    deepStrictEqual((await projects.of('file:///a/1.gw')).settings.rules, { slogans: 'off' });
    strictEqual(await projects.textOf('file:///a/gongwen.baseline.json'), undefined);
  });

  it('ignores what its patterns name, as git does', async () => {
    const { files } = filesInMemory({
      'file:///a/gongwen.yaml': 'ignore:\n  - 旧稿/\n  - "*.bak.gw"\n  - "!留.bak.gw"\n',
    });
    const project = await createProjects(files, () => undefined).of('file:///a/1.gw');
    const ignored = ['旧稿/一.gw', '二/旧稿/一.gw', '二/一.bak.gw', '留.bak.gw', '旧稿.gw'].filter((path) =>
      project.ignores(`file:///a/${encodeURIComponent(path).replaceAll('%2F', '/')}`),
    );
    deepStrictEqual(ignored, ['旧稿/一.gw', '二/旧稿/一.gw', '二/一.bak.gw']);
    ok(!project.ignores('file:///b/旧稿/一.gw'));
  });

  it('of a document without a file is that of the first folder of the window', async () => {
    const { files } = filesInMemory({ 'file:///a/gongwen.yaml': OFF });
    const projects = createProjects(files, (uri) => enclosing(['file:///a/b', 'file:///c'], uri));
    strictEqual((await projects.of('untitled:Untitled-1')).folder, 'file:///a');
    strictEqual((await projects.of('file:///c/d/1.gw')).folder, 'file:///c', 'where a first gongwen.yaml is made');
    strictEqual((await projects.of('file:///x/1.gw')).folder, 'file:///x');
  });

  it('takes a baseline beside its gongwen.yaml, or one that stands alone', async () => {
    const accepted = '{"version": 1, "accepted": [{"rule": "a/b", "text": "", "before": "", "after": ""}]}';
    const { files } = filesInMemory({
      'file:///a/gongwen.yaml': OFF,
      'file:///a/b/gongwen.baseline.json': accepted,
      'file:///c/gongwen.baseline.json': accepted,
    });
    const projects = createProjects(files, () => undefined);
    strictEqual((await projects.of('file:///a/b/1.gw')).baseline.size, 0);
    strictEqual((await projects.of('file:///c/d/1.gw')).baseline.size, 1);
  });

  it('says which of its files cannot be read', async () => {
    const { files } = filesInMemory({ 'file:///a/gongwen.yaml': OFF, 'file:///a/gongwen.baseline.json': '{' });
    const projects = createProjects(
      {
        ...files,
        read: async (uri, limit) =>
          uri.endsWith('/b/gongwen.yaml') ? { problem: '文件太大' } : files.read(uri, limit),
      },
      () => undefined,
    );
    deepStrictEqual((await projects.of('file:///a/b/1.gw')).complaints, ['gongwen.yaml：文件太大']);
    deepStrictEqual((await projects.of('file:///a/1.gw')).complaints, [
      'gongwen.baseline.json：不是完整的 JSON，可能合并时留下了冲突标记。请改正，或删去后重新生成。',
    ]);
  });
});
