import { creditDataSchema } from '@/lib/domain/items/registers'

/** 信用平台: dishonesty lists and the bar after false materials (DOMAIN §11.6). ASSUMED contract. */
export const creditPayloadSchema = creditDataSchema
