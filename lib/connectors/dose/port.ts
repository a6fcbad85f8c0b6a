import { doseDataSchema } from '@/lib/domain/items/registers'

/** 剂量监测实验室: readings by worker. ASSUMED contract. */
export const dosePayloadSchema = doseDataSchema
