import { match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../cli/folder';
import { CHANGED, configurations, needs, REPORT, runEditor } from './program';

/** What a person does: opens the report, looks at the problems, takes a repair, renames a term, saves. */
const SESSION = `
local function wait(what, condition)
  if not vim.wait(20000, condition, 20) then error('no ' .. what) end
end
local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\\n') end
local done, problem = pcall(function()
  vim.cmd('edit 报告.gw')
  wait('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  local found = vim.diagnostic.get(0)[1]
  print('FOUND', found.lnum, found.col, found.end_col, found.code, found.message)
  vim.ui.select = function(items, options, choose)
    for index, item in ipairs(items) do
      if options.format_item(item):find('起重新编号', 1, true) then return choose(item, index) end
    end
    error('no such action')
  end
  vim.api.nvim_win_set_cursor(0, { 5, 0 })
  vim.lsp.buf.code_action()
  wait('repair', function() return text():find('三、惠民生', 1, true) end)
  vim.api.nvim_win_set_cursor(0, { 2, 9 })
  vim.lsp.buf.rename('云溪模式')
  wait('rename', function() return select(2, text():gsub('云溪模式', '')) == 2 end)
  vim.cmd('write')
end)
print(done and 'DONE' or problem)
vim.cmd('qall!')
`;

describe('Neovim (skipped where it is neither installed nor to be had from Debian)', () => {
  needs('nvim', 'neovim');
  const folder = useFolder();

  it('shows the problems of a report, repairs it and renames a term, set up as documented', async function () {
    this.timeout(180_000);
    const version = await runEditor('nvim', ['--version'], folder.path);
    const [, major, minor] = /^NVIM v(\d+)\.(\d+)/m.exec(version) ?? [];
    const [current, older] = configurations('lua');
    ok(current && older);
    folder.write('init.lua', Number(major) > 0 || Number(minor) >= 11 ? current : older);
    folder.write('session.lua', SESSION);
    folder.write('报告.gw', REPORT);
    const args = ['--headless', '--clean', '-u', 'init.lua', '-c', 'luafile session.lua'];
    const printed = await runEditor('nvim', args, folder.path);
    match(printed, /FOUND\s+4\s+0\s+6\s+numbering\/missing\s+缺少“三、”/);
    match(printed, /DONE/);
    strictEqual(readFileSync(join(folder.path, '报告.gw'), 'utf8'), CHANGED);
  });
});
