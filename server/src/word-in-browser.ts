// What reads and writes Word files as one script, for the server in a Web Worker.
export { exportWord } from './word/export/index';
export { importWord } from './word/index';
