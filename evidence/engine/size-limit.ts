/** Largest file that is read, bytes. */
export const largestFile = 40 * 1024 * 1024;

/** Details of a `file-too-large` failure. */
export const tooLargeDetails = (bytes: number): Record<string, string> => ({
  size: `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  limit: `${largestFile / 1024 / 1024} MB`,
});
