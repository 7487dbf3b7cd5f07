// Adds findings to a baseline one after the other: a process that competes with others for one file.
import { DISK } from '../../server/src/disk';
import { changeBaseline } from '../../server/src/project/baseline';

async function write(uri = '', name = '', count = '0'): Promise<void> {
  for (let index = 0; index < Number(count); index++) {
    const finding = { rule: 'a/b', text: `${name}${index}`, before: '', after: '' };
    const problem = await DISK.update(uri, (text) => changeBaseline(text, { add: [finding] }));
    if (problem) throw new Error(problem.problem);
  }
}

void write(...process.argv.slice(2));
