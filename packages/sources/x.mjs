import { parseHTML } from "linkedom";
import { Readability } from "@mozilla/readability";
for (const n of [1000, 10000, 100000]) {
 for (const tag of ["<table><tr><td>", "<div>"]) {
  const html = "<html><body><p>hello world this is text</p>"+tag.repeat(n)+"deep text</body></html>";
  let t=performance.now();
  try { const {document}=parseHTML(html); console.log(n,tag,"parse",performance.now()-t); t=performance.now();
   try{console.log(document.querySelectorAll("time").length)}catch(e){console.log("qs",e.message)} 
   try{console.log(document.body.textContent.length)}catch(e){console.log("tc",e.message)} console.log("text",performance.now()-t); t=performance.now();
   try { console.log(new Readability(document,{serializer:e=>e}).parse()?.textContent?.length);} catch(e){console.log("R",e.message)} console.log("readab",performance.now()-t);
  } catch(e){console.log("P",e.message,performance.now()-t)}
 }
}
