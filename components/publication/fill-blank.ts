/** The one blank of a sentence worded on the server, filled in the browser. */
export const fillBlank = (sentence: string, value: string): string => sentence.replace('{n}', value)
