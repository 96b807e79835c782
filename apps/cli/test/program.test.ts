import { describe, expect, it } from "vitest";
import { main } from "../src/main.ts";
import { createProgram } from "../src/program.ts";
import { runCliAlone } from "./run-cli.ts";
import { withData } from "./with-data.ts";

const program = createProgram({ code: 0 });

describe("createProgram(outcome)", () => {
  it.each(program.commands.map((command) => [command.name(), command] as const))(
    "%s explains itself with an example",
    (name, command) => {
      let help = "";
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(help).toContain("Example");
      expect(help).toContain(`entente ${name}`);
      expect(command.description()).not.toBe("");
    },
  );

  it("lists the commands of the contract", () => {
    expect(program.commands.map((command) => command.name())).toEqual(
      expect.arrayContaining(["add", "extract", "status", "runs", "evaluate", "import", "export", "dashboard"]),
    );
  });
});

describe("main(argv)", () => {
  it.each([
    { does: "an unknown command", argv: ["extrct"] },
    { does: "an unknown option", argv: ["status", "--jsn"] },
    { does: "a missing argument", argv: ["evaluate", "gold"] },
    { does: "a number of threads that is none", argv: ["extract", "--jobs", "many"] },
  ])("ends with 2 for $does", async ({ argv }) => {
    expect(await withData((data) => runCliAlone(argv, { data }))).toMatchObject({ code: 2, stdout: "" });
  });

  it("ends with 0 for --version and --help", async () => {
    await withData(async (data) => {
      expect(await runCliAlone(["--version"], { data })).toMatchObject({ code: 0, stdout: "0.1.0\n" });
      expect((await runCliAlone(["--help"], { data })).code).toBe(0);
    });
  });

  it("never throws for wrong use", async () => {
    await expect(main(["export", "xml", "-o", "never-written.xml"])).resolves.toBe(2);
  });
});
