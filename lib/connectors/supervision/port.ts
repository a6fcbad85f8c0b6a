import { supervisionDataSchema } from '@/lib/domain/items/registers'

/** 医疗监管系统: points, orders, inspections (DOMAIN §11.4). ASSUMED contract. */
export const supervisionPayloadSchema = supervisionDataSchema
