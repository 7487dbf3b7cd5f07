/** What each step costs; see `align`. */
export const COST = {
  /** A hair more than gap and repeat, so that 1 2 3 5 at the end of a list is a missing 4. */
  mistyped: 1.001,
  gap: 1,
  gapFurther: 0.35,
  /** However many are missing, it is one slip: less than that every label behind them is mistyped. */
  gapMost: 1,
  repeat: 1,
  fall: 1.9,
  swap: 1.1,
  /** Going on across a boundary at which the form restarts. */
  crossing: 0.9,
  crossingAnnex: 2.5,
  crossingSublist: 0.1,
  /** A new list: free at a boundary, cheap behind a title, dear where nothing shows it. */
  newIntroduced: 0.12,
  newAtOtherBoundary: 0.4,
  newAgainstHabit: 0.9,
  newUnannounced: 0.5,
  lateAtBoundary: 1,
  lateIntroduced: 1.35,
  lateUnannounced: 1.6,
  lateFurther: 0.35,
  openMistyped: 1.05,
  openOptional: 0.3,
  /** Leaving a list of one item behind. */
  leaveSingle: 0.2,
  leaveSingleUnannounced: 0.95,
  /** Leaving a list whose length is not the announced one. */
  leaveUnlikeStated: 0.7,
  /**
   * Where as many items as announced have other numbers: so much that the last of them is mistyped rather than behind a
   * gap, and so little that two of them are behind a gap rather than both mistyped.
   */
  leaveMisnumbered: 0.0015,
  resume: 0.45,
  /** Where the jump could as well be an ordinary gap or repeat. */
  resumeByOne: 1.05,
  ignore: 1.45,
  ignoreNumber: 1.2,
  /** Above `resume`: the heading after several inner lists echoes the table of contents and still goes on. */
  ignoreEcho: 0.47,
  ignoreExpected: 0.06,
  useLoose: 0.05,
  /** What decides between a mistyped number and a repeat is whether a label that may be one fits behind it. */
  useFitting: -0.002,
  /** Less than nothing, so that a list which lost all its brackets is still taken. */
  useEager: -0.12,
  unfinishedSwap: 5,
} as const;
