"use client";

/** What is left to say where even the frame of the pages failed. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>The dashboard could not be read</h1>
          <p>
            The results are as they were. The terminal that runs the dashboard says what went wrong. Reload to try
            again.
          </p>
        </main>
      </body>
    </html>
  );
}
