/** What each step costs, in ten-thousandths: whole numbers, so that sums do not depend on their order; see `align`. */
export const COST = {
  /** A hair more than gap and repeat, so that 1 2 3 5 at the end of a list is a missing 4. */
  mistyped: 10010,
  gap: 10000,
  gapFurther: 3500,
  /** However many are missing, it is one slip: less than that every label behind them is mistyped. */
  gapMost: 10000,
  repeat: 10000,
  fall: 19000,
  swap: 11000,
  /** Going on across a boundary at which the form restarts. */
  crossing: 9000,
  crossingAnnex: 25000,
  crossingSublist: 1000,
  /** A new list: free at a boundary, cheap behind a title, dear where nothing shows it. */
  newIntroduced: 1200,
  newAtOtherBoundary: 4000,
  newAgainstHabit: 9000,
  newUnannounced: 5000,
  lateAtBoundary: 10000,
  lateIntroduced: 13500,
  lateUnannounced: 16000,
  lateFurther: 3500,
  openMistyped: 10500,
  openOptional: 3000,
  /** Leaving a list of one item behind. */
  leaveSingle: 2000,
  leaveSingleUnannounced: 9500,
  /** Leaving a list whose length is not the announced one. */
  leaveUnlikeStated: 7000,
  /**
   * Where as many items as announced have other numbers: so much that the last of them is mistyped rather than behind a
   * gap, and so little that two of them are behind a gap rather than both mistyped.
   */
  leaveMisnumbered: 15,
  resume: 4500,
  /** Where the jump could as well be an ordinary gap or repeat. */
  resumeByOne: 10500,
  ignore: 14500,
  ignoreNumber: 12000,
  /** Above `resume`: the heading after several inner lists echoes the table of contents and still goes on. */
  ignoreEcho: 4700,
  ignoreExpected: 600,
  useLoose: 500,
  /** What decides between a mistyped number and a repeat is whether a label that may be one fits behind it. */
  useFitting: -20,
  /** Less than nothing, so that a list which lost all its brackets is still taken. */
  useEager: -1200,
  unfinishedSwap: 50000,
} as const;
