import { match, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../cli/folder';
import { CHANGED, configurations, needs, REPORT, runEditor } from './program';

/** What a person does: opens the report, looks at the problems, takes a repair, renames a term, saves. */
const SESSION = `
(require 'eglot)
(require 'cl-lib)
(defun wait-for (what condition)
  (let ((deadline (+ (float-time) 20)))
    (while (not (funcall condition))
      (when (> (float-time) deadline) (error "no %s" what))
      (accept-process-output nil 0.02))))
(find-file "报告.gw")
(call-interactively 'eglot)
(wait-for "server" 'eglot-current-server)
(flymake-start)
(wait-for "diagnostics" 'flymake-diagnostics)
(dolist (found (flymake-diagnostics))
  (message "FOUND %s %s %s" (flymake-diagnostic-beg found) (flymake-diagnostic-end found) (flymake-diagnostic-text found)))
(goto-char (flymake-diagnostic-beg (car (flymake-diagnostics))))
; As after a key: after a click it would open a menu.
(setq last-nonmenu-event ?x)
(cl-letf (((symbol-function 'completing-read) (lambda (&rest _) "从“四、”起重新编号"))
          ((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
  (call-interactively 'eglot-code-actions)
  (wait-for "repair" (lambda () (string-match-p "三、惠民生" (buffer-string))))
  (goto-char (point-min))
  (search-forward "云溪")
  (eglot-rename "云溪模式"))
(wait-for "rename" (lambda () (= 2 (how-many "云溪模式" (point-min) (point-max)))))
(save-buffer)
(message "DONE")
`;

describe('Emacs (skipped where it is neither installed nor to be had from Debian)', () => {
  needs('emacs', 'emacs-nox', 'elpa-eglot');
  const folder = useFolder();

  it('shows the problems of a report, repairs it and renames a term, set up as documented', async function () {
    this.timeout(180_000);
    const [setup] = configurations('elisp');
    ok(setup);
    folder.write('init.el', setup);
    folder.write('session.el', SESSION);
    folder.write('报告.gw', REPORT);
    const args = ['--batch', '--eval', '(package-initialize)', '-l', 'init.el', '-l', 'session.el'];
    const printed = await runEditor('emacs', args, folder.path);
    match(printed, /FOUND 33 35 .*缺少“三、”/);
    match(printed, /DONE/);
    strictEqual(readFileSync(join(folder.path, '报告.gw'), 'utf8'), CHANGED);
  });
});
