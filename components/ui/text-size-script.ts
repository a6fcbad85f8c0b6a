/**
 * 长辈版 without a cookie, so that public pages stay static: the choice is kept in the browser and set as `data-text` before
 * the first paint. Buttons marked `data-print` print the page. The text never changes, hence one hash (SHA-256, base64) in the
 * content security policy covers it.
 */
export const TEXT_SIZE_SCRIPT = `(function(d,k){var h=d.documentElement,s;function set(v){if(v)h.dataset.text=v;else delete h.dataset.text}try{s=localStorage.getItem(k)}catch(e){}h.dataset.script='';set(s==='elder'||s==='larger'?s:'');d.addEventListener('click',function(e){var t=e.target,b=t.closest&&t.closest('[data-set-text],[data-print]');if(!b)return;if(b.hasAttribute('data-print'))return print();var v=b.getAttribute('data-set-text');set(v);try{localStorage.setItem(k,v)}catch(e){}var n=b.parentElement.querySelectorAll('[data-set-text]'),i;for(i=0;i<n.length;i++)if(n[i].offsetParent){n[i].focus();break}})})(document,'text-size')`
