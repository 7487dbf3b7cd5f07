/** The text of the file, which esbuild puts in its place. */
declare module '*.gw' {
  const text: string;
  export default text;
}
