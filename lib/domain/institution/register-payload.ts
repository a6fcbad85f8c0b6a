import { z } from 'zod'
import { nhcDataSchema } from '../items/registers'

/**
 * 医疗机构电子化注册系统. ASSUMED contract (DOMAIN §11.1–11.2) with what an institution row and a first prefill need besides:
 * registered facts of the licence face, people with their documents, and what earlier verifications recorded.
 */
const text = z.string().nullish()
const person = z.object({ name: z.string(), idType: text, idNo: text, mobile: text })

export const verificationFactsSchema = z.object({
  sections: z.record(z.string(), z.record(z.string(), z.unknown())),
  rows: z.array(
    z.object({ list: z.string(), rowKey: z.string(), parentKey: text, values: z.record(z.string(), z.unknown()) }),
  ),
})

export const verificationSchema = z.object({
  item: z.string(),
  decidedOn: z.string(),
  conclusion: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  visitOn: text,
  docNo: text,
  facts: verificationFactsSchema,
})

export const nhcPayloadSchema = nhcDataSchema.extend({
  filingNo: text,
  usccAbsentReason: text,
  ownership: z.string(),
  affiliation: z.string(),
  serviceTarget: z.string(),
  managementNature: z.string(),
  level: z.string(),
  naturalPerson: z.boolean().default(false),
  legalRep: person,
  principal: person,
  persons: z
    .array(
      nhcDataSchema.shape.persons
        .unwrap()
        .unwrap()
        .element.extend({
          idType: text,
          idNo: text,
          departments: z.array(z.string()).nullish(),
          fullTime: z.boolean().nullish(),
        }),
    )
    .nullish(),
  rooms: z.array(z.record(z.string(), z.unknown())).nullish(),
  devices: z.array(z.record(z.string(), z.unknown())).nullish(),
  workers: z.array(z.record(z.string(), z.unknown())).nullish(),
  verifications: z.array(verificationSchema).nullish(),
})
export type NhcPayload = z.infer<typeof nhcPayloadSchema>
