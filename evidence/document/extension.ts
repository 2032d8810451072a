/** Whether a file name promises one of the types that are read. */
export const extensionPromises = (fileName: string): boolean =>
  /\.(?:jpe?g|png|webp|tiff?|hei[cf]|pdf|ofd)$/i.test(fileName);
