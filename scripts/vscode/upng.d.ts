declare module 'upng-js' {
  interface Picture {
    readonly width: number;
    readonly height: number;
  }
  const UPNG: {
    decode(png: Uint8Array): Picture;
    toRGBA8(picture: Picture): ArrayBuffer[];
    /** @param colours 0 for all of them */
    encode(frames: ArrayBuffer[], width: number, height: number, colours: number): ArrayBuffer;
  };
  export default UPNG;
}
