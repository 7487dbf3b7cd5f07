import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useFolder } from '../cli/folder';

/** A small disk of its own, or for want of one a folder. */
export interface Disk {
  readonly path: string;
  /** Writes a file until there is no room for more. */
  fill(): void;
  /** From now on nothing can be written, made or taken away. */
  forbidWriting(): void;
}

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Gives every test of the enclosing suite a disk of 64 kB, which only root on Linux can make. What permissions forbid
 * anybody else, the disk that is mounted for reading alone forbids root. Tests that need more than can be had are skipped.
 */
export function useDisk(need: 'room' | 'permission'): Disk {
  let disk = '';
  let isMounted = false;
  // Before the folder that it is in is removed.
  afterEach(() => {
    if (isMounted) execFileSync('umount', [disk]);
    else chmodSync(disk, 0o755);
    isMounted = false;
  });
  const folder = useFolder();
  beforeEach(function () {
    disk = path.join(folder.path, 'disk');
    mkdirSync(disk);
    isMounted = isRoot && mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk);
    const canForbid = isMounted || (!isRoot && process.platform !== 'win32');
    if (!(need === 'room' ? isMounted : canForbid)) this.skip();
  });
  return {
    get path() {
      return disk;
    },
    fill() {
      try {
        for (;;) writeFileSync(path.join(disk, 'rest'), 'x'.repeat(1_000), { flag: 'a' });
      } catch {
        // That was the aim.
      }
    },
    forbidWriting() {
      if (!isMounted) chmodSync(disk, 0o555);
      else if (!mount('-o', 'remount,ro', disk)) throw new Error('the disk cannot be mounted for reading alone');
    },
  };
}

function mount(...args: readonly string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
