import { ecologyDataSchema } from '@/lib/domain/items/registers'

/** 生态环境部门: the radiation safety licence. ASSUMED contract. */
export const ecologyPayloadSchema = ecologyDataSchema
