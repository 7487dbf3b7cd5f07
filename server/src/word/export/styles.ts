import { AlignmentType, type IParagraphStyleOptions, type IRunOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { LineRole } from '../../page/roles';
import type { FontRole, PageSetup } from '../../page/setup';
import { styleId, UNSEEN } from '../own-format';
import { gridOf, SIZE } from './measures';

/** The style of the lines of each role; a blank line is one of the body. */
export const STYLE_OF: Readonly<Record<LineRole, string>> = {
  blank: styleId('Body'),
  title: styleId('Title'),
  subtitle: styleId('Subtitle'),
  addressee: styleId('Addressee'),
  level1: styleId('Level1'),
  level2: styleId('Level2'),
  body: styleId('Body'),
  attachments: styleId('Attachments'),
  annex: styleId('Annex'),
  signature: styleId('Signature'),
  date: styleId('Date'),
};

export const PAGE_NUMBER = styleId('PageNumber');

/** The character styles of headings, which may run into their text. */
export const HEADING_STYLE: Readonly<Partial<Record<LineRole, string>>> = {
  level1: styleId('Level1Text'),
  level2: styleId('Level2Text'),
};

/**
 * Fonts for every kind of character. The hint has “ ” —— …… set in the Chinese font, which Latin fonts have as well and
 * much narrower.
 */
export function fontsOf({ fonts }: PageSetup, role: FontRole): NonNullable<IRunOptions['font']> {
  const latin = fonts.latin || fonts[role];
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: fonts[role], hint: 'eastAsia' };
}

/** The styles of a document by GB/T 9704-2012. */
export function stylesOf(setup: PageSetup): IStylesOptions {
  const { line, character, spacing } = gridOf(setup);
  const indent = { firstLine: Math.round(character * 2), firstLineChars: 200 };
  const style = (
    role: LineRole,
    name: string,
    paragraph: IParagraphStyleOptions['paragraph'] = {},
    run: IParagraphStyleOptions['run'] = {},
  ): IParagraphStyleOptions => ({
    id: STYLE_OF[role],
    name,
    quickFormat: true,
    run: {
      font: fontsOf(setup, 'body'),
      size: SIZE.body,
      sizeComplexScript: SIZE.body,
      // Word's grid of characters would do it, but other programs read it in other ways.
      characterSpacing: spacing,
      ...run,
    },
    paragraph: {
      alignment: AlignmentType.BOTH,
      spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      ...paragraph,
    },
  });
  const centred = { alignment: AlignmentType.CENTER };
  const title = { font: fontsOf(setup, 'title'), size: SIZE.title, sizeComplexScript: SIZE.title };
  return {
    default: {
      document: {
        run: { font: fontsOf(setup, 'body'), size: SIZE.body, language: { eastAsia: 'zh-CN', value: 'en-US' } },
      },
    },
    paragraphStyles: [
      style('body', '公文正文', { indent }),
      style('title', '公文标题', { ...centred, outlineLevel: 0 }, title),
      style('subtitle', '公文副题', centred, { font: fontsOf(setup, 'level2') }),
      style('addressee', '公文主送机关'),
      style('level1', '公文一级标题', { indent, outlineLevel: 1 }),
      style('level2', '公文二级标题', { indent, outlineLevel: 2 }),
      style('attachments', '公文附件说明', { indent }),
      style('annex', '公文附件序号', {}, { font: fontsOf(setup, 'level1') }),
      style('signature', '公文署名', { alignment: AlignmentType.LEFT }),
      style('date', '公文成文日期', { alignment: AlignmentType.LEFT }),
      {
        id: PAGE_NUMBER,
        name: '公文页码',
        run: { font: fontsOf({ ...setup, fonts: { ...setup.fonts, latin: '' } }, 'pageNumber'), size: SIZE.pageNumber },
        paragraph: { spacing: { line: SIZE.pageNumber * 10, lineRule: LineRuleType.EXACT } },
      },
    ],
    characterStyles: [
      { id: HEADING_STYLE.level1 as string, name: '公文一级标题文字', run: { font: fontsOf(setup, 'level1') } },
      { id: HEADING_STYLE.level2 as string, name: '公文二级标题文字', run: { font: fontsOf(setup, 'level2') } },
      { id: UNSEEN, name: '公文不印的空格', run: { vanish: true } },
    ],
  };
}
