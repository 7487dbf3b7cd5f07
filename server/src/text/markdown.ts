/**
 * Text as Markdown that shows it and does nothing: no link, image, HTML or heading comes of it.
 * Line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|~&:/@]/g, (character) => `\\${character}`);
}
