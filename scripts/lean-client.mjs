// Leaves out of the language client what the extension has no use for: the features that its server does not offer,
// with the libraries they bring along, and the check that the editor is new enough, which the manifest makes already.

/** The modules of the client whose features are left out, with what a server would have to offer for them. */
export const FEATURES_LEFT_OUT = {
  callHierarchy: 'callHierarchyProvider',
  colorProvider: 'colorProvider',
  declaration: 'declarationProvider',
  fileOperations: 'workspace.fileOperations',
  implementation: 'implementationProvider',
  inlineCompletion: 'inlineCompletionProvider',
  inlineValue: 'inlineValueProvider',
  linkedEditingRange: 'linkedEditingRangeProvider',
  notebook: 'notebookDocumentSync',
  signatureHelp: 'signatureHelpProvider',
  textDocumentContent: 'workspace.textDocumentContent',
  typeDefinition: 'typeDefinitionProvider',
  typeHierarchy: 'typeHierarchyProvider',
};

/**
 * By the end of a file's path what is rewritten in it.
 * @type {Readonly<Record<string, readonly (readonly [RegExp, string])[]>>}
 */
const REWRITTEN = {
  'languageclient/lib/common/client.js': [
    ...Object.keys(FEATURES_LEFT_OUT).flatMap(
      (name) =>
        /** @type {[RegExp, string][]} */ ([
          [new RegExp(`^const ${name}_1 = require\\(.*\\);$`, 'm'), ''],
          [new RegExp(`^ +this\\.registerFeature\\(new ${name}_1\\.\\w+\\(this\\)\\);$`, 'gm'), ''],
        ]),
    ),
    // No cell of a notebook is handled by a feature of its own.
    [/^( +hasDedicatedTextSynchronizationFeature\(\w+\) \{).*?^ {4}\}$/ms, '$1 return false; }'],
    [/notebook_1\.NotebookDocumentSyncFeature\.CellScheme/, "'vscode-notebook-cell'"],
  ],
  // It asks the feature for notebooks what it has sent: nothing.
  'languageclient/lib/common/diagnostic.js': [
    [
      /client\.getFeature\(\w+\.NotebookDocumentSyncRegistrationType\.method\)/,
      '((none) => ({ onOpenNotificationSent: none, onChangeNotificationSent: none, onSaveNotificationSent: none, ' +
        'onCloseNotificationSent: none }))(() => ({ dispose() {} }))',
    ],
  ],
  'languageclient/lib/node/main.js': [
    [/^const semver.* = require\(.*\);$/gm, ''],
    [/^ {8}try \{\n {12}this\.checkVersion\(\);\n.*?^ {8}\}\n(?= {4}\})/ms, ''],
    [/^ {4}checkVersion\(\) \{\n.*?^ {4}\}\n/ms, ''],
  ],
  // It is asked where a file has no text to be matched; client-options.ts answers before.
  'languageclient/lib/common/utils/globPattern.js': [
    [/^const minimatch = .*$/m, ''],
    [/^function matchGlobPattern\(.*?^\}$/ms, 'function matchGlobPattern() { return false; }'],
  ],
};

/**
 * The code of a file of the client without what is left out. A file that is not as expected is an error.
 * @param {string} code
 * @param {string} file
 */
export function leaveOut(code, file) {
  const place = file.replaceAll('\\', '/');
  const rewritten = Object.entries(REWRITTEN).find(([end]) => place.endsWith(end))?.[1] ?? [];
  return rewritten.reduce((text, [pattern, replacement]) => {
    const left = text.replace(pattern, replacement);
    if (left === text) throw new Error(`${file}：没有找到${pattern}。`);
    return left;
  }, code);
}
