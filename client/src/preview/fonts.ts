/** A character that every Chinese font draws in its own way. */
const PROBE = '永国';
const SIZE = 32;

/** The fonts that this computer does not have: what asks for them is drawn as if nothing had been asked for. */
export function missingFonts(fonts: readonly string[]): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * PROBE.length;
  canvas.height = SIZE * 2;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  const draw = (font: string): string => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.font = `${SIZE}px ${font}`;
    context.fillText(PROBE, 0, SIZE * 1.4);
    return context.getImageData(0, 0, canvas.width, canvas.height).data.join();
  };
  // A font may be the very one that stands in for another family, but not for all.
  const families = ['serif', 'sans-serif', 'monospace'];
  const plain = families.map(draw);
  return fonts.filter((font) => families.every((family, index) => draw(`"${font}", ${family}`) === plain[index]));
}
