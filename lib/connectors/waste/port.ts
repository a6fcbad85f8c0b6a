import { wasteDataSchema } from '@/lib/domain/items/registers'

/** 医疗废物监管平台: disposal agreement and collections (转移联单). ASSUMED contract. */
export const wastePayloadSchema = wasteDataSchema
