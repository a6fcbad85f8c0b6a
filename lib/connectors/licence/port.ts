import { licenceDataSchema } from '@/lib/domain/items/registers'

/** 电子证照库: licence faces and their entries per item (DOMAIN §11.7). ASSUMED contract. */
export const licencePayloadSchema = licenceDataSchema
