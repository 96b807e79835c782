import { jobs } from "../../../../lib/documents/jobs.ts";
import { answerChange } from "../../../../lib/safety/change-route.ts";
import { fileName } from "../../../../lib/safety/file-name.ts";

export const dynamic = "force-dynamic";

/** /api/documents/read?name=: reads a file that was dropped, or a text that was pasted; nothing is added yet. */
export function POST(request: Request): Promise<Response> {
  return answerChange(async () => {
    const name = fileName(new URL(request.url).searchParams.get("name"));
    return { job: jobs.readFile(name, new Uint8Array(await request.arrayBuffer())) };
  });
}
