/** What every extension holds: the manifest with what it names, the page of the extension, the walkthrough. */
const ALWAYS = [
  /^package(\.nls(\.zh-cn)?)?\.json$|^language-configuration\.json$|^(syntaxes|snippets|schemas)\/[\w.-]+\.json$/,
  /^README\.md$|^CHANGELOG\.md$|^LICENSE$|^images\/icon\.png$|^images\/report\.svg$|^docs\/images\/[\w-]+\.png$/,
  /^walkthrough\/[\w-]+\.svg$|^samples\/样例报告\.gw$/,
  /^dist\/(jieba_rs_wasm_bg\.wasm|trigrams\.bin|rules\.md|licences\.txt)$/,
];
const FOR_NODE = /^dist\/(client|server|protocol|yaml|ignore|chardet|pinyin|word|word-export|segmenter)\.js$/;
const FOR_BROWSERS = /^dist\/web\/(client|server|segmenter|pinyin|word|preview)\.js$/;
const NODEJIEBA = /^dist\/nodejieba\/(nodejieba\.node|(jieba\.dict|hmm_model|user\.dict|idf|stop_words)\.utf8)$/;

/** Everything that may be in a package of the extension, by its file. */
export const USED: Readonly<Record<string, readonly RegExp[]>> = {
  'gongwen.vsix': [...ALWAYS, FOR_NODE, FOR_BROWSERS],
  'gongwen-linux-x64.vsix': [...ALWAYS, FOR_NODE, FOR_BROWSERS, NODEJIEBA],
  'gongwen-web.vsix': [...ALWAYS, FOR_BROWSERS],
};

/** What is in a package and not used. */
export function unused(vsix: string, files: readonly string[]): string[] {
  return files.filter((file) => !USED[vsix]?.some((pattern) => pattern.test(file)));
}
