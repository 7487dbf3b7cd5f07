import { equal, ok } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type TextDocument, window } from 'vscode';
import { findings, openReport, revertReport } from './report';

const SLIPS = 4;
/** With a doubled comma, which a server that lives again reports. */
const MORE = '\n我们要稳中求进，，再接再厉。';

/** The server's process, which this extension host has started. */
async function serverProcess(): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args=']);
  const line = stdout.split('\n').find((one) => {
    const [, parent, ...command] = one.trim().split(/\s+/);
    return Number(parent) === process.pid && command.join(' ').includes('dist/server.js');
  });
  return Number(line?.trim().split(/\s+/)[0]);
}

describe('a server that is killed in mid-typing', function () {
  // Windows has no ps.
  if (process.platform === 'win32') return;
  this.timeout(60_000);
  let report: TextDocument;

  before(async () => {
    report = await openReport();
    await findings(report, SLIPS);
  });
  after(revertReport);

  it('is started again, and nothing that was typed is lost', async () => {
    const killed = await serverProcess();
    ok(killed > 0);
    const before = report.getText();
    const paragraph = before.indexOf('\n', before.indexOf('各位代表'));
    for (const [index, character] of [...MORE].entries()) {
      if (index === 3) process.kill(killed, 'SIGKILL');
      const place = report.positionAt(paragraph + index);
      await window.activeTextEditor?.edit((edit) => edit.insert(place, character));
    }
    await findings(report, SLIPS + 1);
    equal(report.getText(), before.slice(0, paragraph) + MORE + before.slice(paragraph));
    const started = await serverProcess();
    ok(started > 0 && started !== killed);
  });
});
