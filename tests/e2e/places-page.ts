/** A page of our own words with terms in shadow trees, slots, frames and parts that come and go. */
export const PLACES_HTML = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<meta name="publishdate" content="2022-08-24">
<style>body { font: 20px/2 serif; margin: 20px } .menu { display: none } .menu.open { display: block } .ghost { visibility: hidden }</style>
<body>
<nav><a href="/a">三高四新</a> <a href="/b">东数西算</a></nav>
<h1>专精特新企业走访记</h1>
<p>走访从<a href="https://www.zznews.gov.cn/"><b>可信数据空间</b></a>说起，再说三高四新。</p>
<div id="open"></div>
<div id="closed"></div>
<x-late>乙乙<b>东数西算</b></x-late>
<ul class="menu"><li>海绵城市</li></ul>
<p class="ghost">央地合作</p>
<details><summary>更多</summary><p>五员合一</p></details>
<iframe id="named" src="https://www.zznews.gov.cn/frame/sample.html" width="600" height="200"></iframe>
<iframe id="nameless" srcdoc="<p>框中说起湘赣边区域合作示范区</p>" width="600" height="200"></iframe>
<iframe id="small" srcdoc="<p>小框中的三高四新</p>" width="150" height="60"></iframe>
<iframe id="foreign" src="https://news.example.com/frame/sample.html" width="600" height="200"></iframe>
<script>
  const open = document.querySelector('#open').attachShadow({ mode: 'open' });
  open.innerHTML = '<p>影子里的可信数据空间</p>';
  const closed = document.querySelector('#closed').attachShadow({ mode: 'closed' });
  closed.innerHTML = '<p>关着的影子里有五大国际物流通道</p>';
  window.addToClosed = (text) => { closed.append(Object.assign(document.createElement('p'), { textContent: text })); };
  window.wipeClosed = () => closed.querySelector('p:last-child').remove();
  window.define = () => customElements.define('x-late', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>迟到的“五好”园区</p><slot>三高四新</slot>'; }
  });
</script>
</body></html>`;

/** What the named frames of {@link PLACES_HTML} show. */
export const FRAME_HTML =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><p>另一个框里的三高四新和东数西算</p></html>';

/** Addresses of the frames. */
export const FRAME_URLS = ['https://www.zznews.gov.cn/frame/sample.html', 'https://news.example.com/frame/sample.html'];
