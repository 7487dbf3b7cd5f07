import { type Disposable, type FileDecoration, ThemeColor, Uri, window } from 'vscode';
import type { ReportNode } from '../report/nodes';

const SCHEME = 'gongwen-section';

/** The name under which a section with problems gets its badge; it says how many, so that it never goes stale. */
export function badgeUri({ id, section }: ReportNode): Uri {
  return Uri.from({ scheme: SCHEME, path: id, query: String(section.problems) });
}

/** Shows the number of problems at the right edge of the report view, where a narrow side bar does not cut it off. */
export function showProblemBadges(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, query }): FileDecoration | undefined => {
      const problems = Number(query);
      if (scheme !== SCHEME || !(problems > 0)) return undefined;
      return {
        // A badge has room for two characters.
        badge: problems > 99 ? '∞' : String(problems),
        tooltip: `${problems}处问题`,
        color: new ThemeColor('list.warningForeground'),
      };
    },
  });
}
