import type { Report, ReportSection } from './report';

/** A section in the tree of the report view. */
export interface ReportNode {
  /** The same for the same section after an edit elsewhere, its number changed or not. */
  readonly id: string;
  readonly section: ReportSection;
  readonly parent: ReportNode | undefined;
  readonly children: readonly ReportNode[];
}

/** Where a dragged section goes. */
export interface Drop {
  readonly target: ReportNode;
  readonly where: 'before' | 'after' | 'inside';
}

/** The sections of a report as nodes that know their parents. */
export function nodesOf({ sections }: Pick<Report, 'sections'>): readonly ReportNode[] {
  return children(sections, undefined);
}

function children(sections: readonly ReportSection[], parent: ReportNode | undefined): readonly ReportNode[] {
  const seen = new Map<string, number>();
  return sections.map((section) => {
    // Two sections of one title are told apart by their order; the number is no part of it, as it changes by moving.
    const occurrence = (seen.get(section.title) ?? 0) + 1;
    seen.set(section.title, occurrence);
    const below: ReportNode[] = [];
    const id = `${parent?.id ?? ''}/${section.title}#${occurrence}`;
    const node: ReportNode = { id, section, parent, children: below };
    below.push(...children(section.children, node));
    return node;
  });
}

/** All nodes, each before those below it. */
export function* everyNode(nodes: readonly ReportNode[]): Iterable<ReportNode> {
  for (const node of nodes) {
    yield node;
    yield* everyNode(node.children);
  }
}

/** The innermost section that a 0-based line lies in. */
export function nodeAtLine(nodes: readonly ReportNode[], line: number): ReportNode | undefined {
  // Sections glued to one line have it in common; the first of them is taken.
  let innermost: ReportNode | undefined;
  for (const node of everyNode(nodes)) {
    const { start, end } = node.section.range;
    const isInside = start.line <= line && (line < end.line || (line === end.line && end.character > 0));
    const isBetter = !innermost || node.parent === innermost || isBelow(node, innermost);
    if (isInside && isBetter) innermost = node;
  }
  return innermost;
}

/**
 * Where a section goes that is dropped on another one: onto one of its own level it takes that one's place, onto one of
 * a higher level it becomes the last below it, and a lower one stands for the section of the own level above it.
 * Dropped on nothing it goes to the end. Gives undefined where it would stay where it is or go into itself.
 */
export function dropOf(
  nodes: readonly ReportNode[],
  dragged: ReportNode,
  droppedOn: ReportNode | undefined,
): Drop | undefined {
  // What has no number, such as the appendix, has no place in the order.
  const target = atMostAsDeepAs(dragged, droppedOn ?? nodes.findLast(({ section }) => section.label !== ''));
  if (!target || target.id === dragged.id || isBelow(target, dragged)) return undefined;
  if (depthOf(target) < depthOf(dragged)) {
    const isLastAlready = target.children.at(-1)?.id === dragged.id;
    return isLastAlready ? undefined : { target, where: 'inside' };
  }
  const isForward = startLine(target) > startLine(dragged);
  return { target, where: isForward ? 'after' : 'before' };
}

function atMostAsDeepAs(dragged: ReportNode, node: ReportNode | undefined): ReportNode | undefined {
  let target = node;
  while (target && depthOf(target) > depthOf(dragged)) target = target.parent;
  return target;
}

function isBelow(node: ReportNode, ancestor: ReportNode): boolean {
  for (let above = node.parent; above; above = above.parent) if (above.id === ancestor.id) return true;
  return false;
}

const depthOf = ({ parent }: ReportNode): number => (parent ? depthOf(parent) + 1 : 0);

const startLine = ({ section }: ReportNode): number => section.range.start.line;
