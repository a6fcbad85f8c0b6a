import { z } from 'zod'
import { lockNotices, setRead } from '@/lib/db/notices'
import { isNoticeFor } from '@/lib/domain/notice/visibility'
import { ok } from '@/lib/domain/shared/result'
import { anyone, defineCommand } from '@/lib/services/command'

const MOST = 100

/** Marks notices as read. One for an institution or a role is read for all of them. */
export const markReadCommand = defineCommand({
  name: 'notice.markRead',
  input: z.object({ noticeIds: z.array(z.uuid()).min(1).max(MOST) }),
  load: async (tx, { noticeIds }, actor) => {
    const wanted = new Set(noticeIds)
    const own = (await lockNotices(tx, [...wanted])).filter((notice) => isNoticeFor(actor, notice))
    return own.length === wanted.size ? own.map(({ id }) => id) : null // one that is not theirs does not exist
  },
  authorise: anyone,
  decide: (ids) => ok(ids),
  save: async (tx, ids, { now }) => ({ read: await setRead(tx, ids, now) }),
  audit: (ids, { read }) => [
    {
      stream: 'account',
      action: 'notice.read',
      subject: { type: 'notice', id: ids[0] ?? '' },
      detail: { read, notices: ids },
    },
  ],
})
