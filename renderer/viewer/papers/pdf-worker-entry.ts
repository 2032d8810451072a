// the worker of pdf.js, built as a worker of this page
import 'pdfjs-dist/build/pdf.worker.min.mjs';
