/** Wording of the drawn seal. Never the seal of an authority. */
export const SEAL_TEXT = '演示用电子印章'
