/** Bytes as the server takes and gives them inside a message. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // A call takes no more arguments than this everywhere.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export function fromBase64(data: string): Uint8Array {
  return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
}
