import { notFound } from 'next/navigation'

/** Addresses nobody has: answered inside the portal, in the reader's language. */
export default function NoSuchPage() {
  notFound()
}
