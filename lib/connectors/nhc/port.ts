import { nhcPayloadSchema as schema } from '@/lib/domain/institution/register-payload'

/** 医疗机构电子化注册系统. ASSUMED contract; the payload itself is written down beside what is made of it. */
export const nhcPayloadSchema = schema
