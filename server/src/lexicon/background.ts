/**
 * The character sequences that are usual in published documents. What is not among them and came by changing one
 * character is likely a slip.
 */
export interface Background {
  /**
   * Whether three Han characters in a row stand so in several published documents. May say yes where they do not,
   * once in a hundred times; never says no where they do.
   */
  has(trigram: string): boolean;
}
