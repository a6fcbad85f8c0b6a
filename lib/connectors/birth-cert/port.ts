import { birthCertDataSchema } from '@/lib/domain/items/registers'

/** 出生医学证明管理系统: forms received, issued, voided and in stock. ASSUMED contract. */
export const birthCertPayloadSchema = birthCertDataSchema
