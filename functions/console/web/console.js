var ds=function(e,t,n,o){var s;t[0]=0;for(var a=1;a<t.length;a++){var i=t[a++],c=t[a]?(t[0]|=i?1:2,n[t[a++]]):t[++a];i===3?o[0]=c:i===4?o[1]=Object.assign(o[1]||{},c):i===5?(o[1]=o[1]||{})[t[++a]]=c:i===6?o[1][t[++a]]+=c+"":i?(s=e.apply(c,ds(e,c,n,["",null])),o.push(s),c[0]?t[0]|=2:(t[a-2]=0,t[a]=s)):o.push(c)}return o},ls=new Map;function us(e){var t=ls.get(this);return t||(t=new Map,ls.set(this,t)),(t=ds(this,t.get(e)||(t.set(e,t=(function(n){for(var o,s,a=1,i="",c="",l=[0],u=function(p){a===1&&(p||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?l.push(0,p,i):a===3&&(p||i)?(l.push(3,p,i),a=2):a===2&&i==="..."&&p?l.push(4,p,0):a===2&&i&&!p?l.push(5,0,!0,i):a>=5&&((i||!p&&a===5)&&(l.push(a,0,i,s),a=6),p&&(l.push(a,p,0,s),a=6)),i=""},d=0;d<n.length;d++){d&&(a===1&&u(),u(d));for(var m=0;m<n[d].length;m++)o=n[d][m],a===1?o==="<"?(u(),l=[l],a=3):i+=o:a===4?i==="--"&&o===">"?(a=1,i=""):i=o+i[0]:c?o===c?c="":i+=o:o==='"'||o==="'"?c=o:o===">"?(u(),a=1):a&&(o==="="?(a=5,s=i,i=""):o==="/"&&(a<5||n[d][m+1]===">")?(u(),a===3&&(l=l[0]),a=l,(l=l[0]).push(2,0,a),a=0):o===" "||o==="	"||o===`
`||o==="\r"?(u(),a=2):i+=o),a===3&&i==="!--"&&(a=4,l=l[0])}return u(),l})(e)),t),arguments,[])).length>1?t:t[0]}var q,hs,Xr,Be,eo,nn,ms,Xt,fs,oo,to,$s,Lt=Symbol.for("pv"),on={},sn=[],ei=/^m(i|n|o|s|text|space)$/,an=Array.isArray,rn=sn.slice,Je=Object.assign;function et(e){e&&e.parentNode&&e.remove()}function We(e,t,n){var o,s,a,i={},c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?rn.call(arguments,2):n),$t(e,i,o,s,null)}function so(e,t,n){var o,s,a,i=Je({},e.props),c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e.type!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?rn.call(arguments,2):n),$t(e.type,i,o!==void 0?o:e.key,s!==void 0?s:e.ref,null)}function $t(e,t,n,o,s){var a={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Lt,__v:s||++hs,__i:-1,__u:0};return!s&&q.vnode&&q.vnode(a),a}function cn(e){return e.children}function en(e,t){this.props=e,this.context=t,this.__g=0}function qe(e,t){if(t==null)return e.__&&qe(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:qe(e)}function ti(e){var t,n=e.__v,o=n.__e,s=[],a=[],i=e.__P;i&&((t=Je({constructor:Lt},n)).__v=n.__v+1,q.vnode&&q.vnode(t),ro(i,t,n,e.__n,i.namespaceURI,32&n.__u?[o]:null,s,o||qe(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,vs(s,t,a),n.__=n.__e=null,t.__e!=o&&_s(t))}function _s(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),_s(e)}function no(e){(8&e.__g||(e.__g|=8,Be.push(e),nn++))&&eo==q.debounceRendering||((eo=q.debounceRendering)||queueMicrotask)(gs)}function gs(){try{for(var e,t=1;Be.length;)Be.length>t&&Be.sort(ms),e=Be.shift(),t=Be.length,8&e.__g&&ti(e)}finally{(nn=Be.length)&&(eo||queueMicrotask)(gs)}}function ys(e,t,n,o,s,a,i,c,l,u,d){var m,p,h,f,$,y,v=o.__k||sn,P=t.length;for(l=ni(n,t,v,l,P),m=0;m<P;m++)(h=n.__k[m])!=null&&(p=~h.__i&&v[h.__i]||on,h.__i=m,y=ro(e,h,p,s,a,i,c,l,u,d),f=h.__e,(p.ref!=h.ref||8&p.__u)&&(p.ref&&io(p.ref,null,h,p),h.ref&&d.push(h.ref,h.__c||f,h)),$=$||f,4&h.__u?(l=bs(h,l,e,!p.__v),p.__e&&(p.__e=null)):typeof h.type=="function"&&y!==void 0?l=y:f&&(l=f.nextSibling),h.__u&=-21);return n.__e=$,l}function ni(e,t,n,o,s){var a,i,c,l,u,d,m,p,h,f=n.length,$=f,y=0,v=0,P=e.__k=Array(s);for(a=0;a<s;a++)(i=t[a])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=P[a]=$t(null,i):an(i)?i=P[a]=$t(cn,{children:i}):i.constructor===Lt&&i.__b?i=P[a]=$t(i.type,i.props,i.key,i.ref,i.__v):P[a]=i,l=a+y,i.__=e,i.__b=e.__b+1,c=null,~(u=i.__i=oi(i,n,l,$))&&($--,(c=n[u])&&(c.__u|=2)),c&&c.__v?(i.__u|=16,u==l-1?y--:u==l+1?y++:u!=l&&(u>l?y--:y++,v=1)):(~u||(s>f?y--:s<f&&y++),typeof i.type!="function"&&(i.__u|=4))):P[a]=null;if(v){for(d=[],m=[],a=0;a<s;a++)if((i=P[a])&&16&i.__u){for(y=0,p=d.length;y<p;)d[h=y+p>>1]<i.__i?y=h+1:p=h;d[y]=i.__i,m[a]=y+1}for(y=d.length;a--;)m[a]&&(m[a]==y?y--:P[a].__u|=4)}if($)for(a=0;a<f;a++)!(c=n[a])||2&c.__u||(c.__e==o&&(o=qe(c)),co(c,c));return o}function bs(e,t,n,o){var s,a,i,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&(s[a].__=e,t=bs(s[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=qe(e))&&!t.parentNode&&(t=null),i=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(i!=c&&(!o&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function ao(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(an(e)?e.some(function(n){ao(n,t)}):t.push(e)),t}function oi(e,t,n,o){var s,a=e.key,i=e.type,c=t[n],l=c&&!(2&c.__u);if(c===null&&a==null||l&&a==c.key&&i==c.type)return n;if(o>(l?1:0)){for(s=n-1;s>=0;s--)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s;for(s=n+1;s<t.length;s++)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s}return-1}function ps(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Qt(e,t,n,o,s){var a,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||ps(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||ps(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(i=to[t]||(to[t]=si(t)),(e.__a||(e.__a={}))[t]=oo,a=t!=(t=t.replace(fs,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,a):e.removeEventListener(t,i,a));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function si(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Xt]==null)t[Xt]=oo++;else if(t[Xt]<this.__a[e])return;return n(q.event?q.event(t):t)}}}function ro(e,t,n,o,s,a,i,c,l,u){var d,m,p,h,f,$,y,v,P,_,x,S,U,Z,ie,J,X,b,j=t.type;if(t.constructor!==Lt)return null;128&n.__u&&(l=32&n.__u,d=n.__c.__z)&&(t.__u|=l,m=a=[],d.nodeType==8?c=tn(d,a):a.push(d),c=a[0]||c),(d=q.__b)&&d(t);e:if(typeof j=="function"){p=i.length;try{if(v=t.props,P=(d=j.prototype)&&d.render,_=(d=j.contextType)&&o[d.__c],x=d?_?_.props.value:d.__:o,(h=n.__c)?(t.__c=h,2&h.__g&&(h.__g|=1)):(P?t.__c=h=new j(v,x):(t.__c=h=new en(v,x),h.constructor=j,h.render=ri),_&&_.sub(h),h.state||(h.state={}),h.__n=o,h.__g|=8,h.__h=[],h.__k=[]),P&&(h.__s||(h.__s=h.state),j.getDerivedStateFromProps&&(h.__s==h.state&&(h.__s=Je({},h.__s)),Je(h.__s,j.getDerivedStateFromProps(v,h.__s)))),f=h.props,$=h.state,h.__v=t,n.__c){if(v!==f&&P&&!j.getDerivedStateFromProps&&h.componentWillReceiveProps&&h.componentWillReceiveProps(v,x),t.__v==n.__v&&!(8&h.__g)||!(4&h.__g)&&h.shouldComponentUpdate&&h.shouldComponentUpdate(v,h.__s,x)===!1){t.__v!=n.__v&&(h.props=v,h.state=h.__s,h.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(se){se&&(se.__=t)}),sn.push.apply(h.__h,h.__k),h.__k=[],h.__h.length&&i.push(h),c=qe(n);break e}h.componentWillUpdate&&h.componentWillUpdate(v,h.__s,x),P&&h.componentDidUpdate&&h.__h.push(function(){h.componentDidUpdate(f,$,y)})}else P&&!j.getDerivedStateFromProps&&h.componentWillMount&&h.componentWillMount(),P&&h.componentDidMount&&h.__h.push(h.componentDidMount);h.context=x,h.props=v,h.__P=e,h.__g&=-5,S=q.__r,U=P?25:0;do h.__g&=-9,S&&S(t),d=h.render(h.props,h.state=h.__s,h.context);while(8&h.__g&&++U<25);P&&(sn.push.apply(h.__h,h.__k),h.__k=[]),h.state=h.__s,h.getChildContext&&(o=Je({},o,h.getChildContext())),P&&n.__c&&h.getSnapshotBeforeUpdate&&(y=h.getSnapshotBeforeUpdate(f,$)),Z=d&&d.type===cn&&d.key==null?d.props.children:d,v.__P&&(d=c,s=(e=v.__P).namespaceURI,l=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(se){se&&co(se,se)}),n.__k=null),c=n.__k?qe(n,0):null),c=ys(e,an(Z)?Z:[Z],t,n,o,s,a,i,c,l,u),v.__P&&(t.__e=null,c=d),t.__u&=-161,m&&m.some(et),h.__h.length&&i.push(h),1&h.__g&&(h.__g&=-4)}catch(se){if(i.length=p,t.__v=null,l||a)if(se&&se.then){if(t.__u|=128|l,a){for(~(X=a.indexOf(c||void 0))||(X=a.length);(b=a[X-1])&&b.nodeType==8;)X--;for(;X<a.length;X++)if(b=a[X])if(a[X]=null,ie){if(b==J)break}else{if(b.nodeType!=8)break;b.data.startsWith("$s")&&(J=tn(ie=b))}}if(!ie){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;ie=c}(d=tn(ie=t.__c.__z||(t.__c.__z=ie)))?(t.__e=ie,c=d):t.__e=c,c=c&&c.nextSibling}else a&&a.some(et);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),se&&se.then||ws(t),q.__e(se,t,n)}}else c=t.__e=ai(n.__e,t,n,o,s,a,i,l,u,e);return(d=q.diffed)&&d(t),c}function tn(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function ws(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(ws))}function vs(e,t,n){for(var o=0;o<n.length;)io(n[o++],n[o++],n[o++]);q.__c&&q.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){q.__e(a,s.__v)}})}function ai(e,t,n,o,s,a,i,c,l,u){var d,m,p,h,f,$,y,v,P=n.props||on,_=t.props,x=t.type;if(x=="svg"?s="http://www.w3.org/2000/svg":x=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),a){for(d=0;d<a.length;d++)if((f=a[d])&&(x?f.localName==x:f.nodeType==3)){e=f,a[d]=null;break}}if(!e){if(v=u.ownerDocument||document,!x)return v.createTextNode(_);e=v.createElementNS(s,x,_.is?_:u),c&&(q.__m&&q.__m(t,a),c=!1),a=null}if(x){if(u=x=="template"&&e.content||e,a=x=="textarea"&&_.defaultValue!=null?null:a&&rn.call(u.childNodes),!c&&a)for(P={},d=0;d<e.attributes.length;d++)P[(f=e.attributes[d]).name]=f.value;for(d in P)f=P[d],d=="dangerouslySetInnerHTML"?p=f:d=="children"||d in _||d=="value"&&"defaultValue"in _||d=="checked"&&"defaultChecked"in _||Qt(e,d,null,f,s);for(d in _)f=_[d],d=="children"?h=f:d=="dangerouslySetInnerHTML"?m=f:d=="value"?$=f:d=="checked"?y=f:c&&typeof f!="function"||P[d]===f||Qt(e,d,f,P[d],s);m?(c||p&&(m.__html==p.__html||m.__html==e.innerHTML)||(e.innerHTML=m.__html),t.__k=[]):(p&&(e.textContent=""),(x=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&ei.test(x))&&(s="http://www.w3.org/1999/xhtml"),ys(u,an(h)?h:[h],t,n,o,s,a,i,a?a[0]:n.__k&&qe(n,0),c,l),a&&a.some(et)),c&&x!="textarea"||(d="value",x=="progress"&&$==null?e.removeAttribute(d):$==null||$===e[d]&&(x!="progress"||$)||Qt(e,d,$,P[d],s),d="checked",y!=null&&y!=e[d]&&Qt(e,d,y,P[d],s))}else P===_||c&&e.data==_||(e.data=_);return e}function io(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){q.__e(s,n)}}function co(e,t,n){var o,s,a,i;if(q.unmount&&q.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||io(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){q.__e(c,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&co(o[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(s=tn(o,a=[]))&&(o==e.__e&&a.some(et),et(s),et(o)),n||et(e.__e),e.__e=e.__c=e.__=null}function ri(e,t,n){return this.constructor(e,n)}function ln(e,t){var n,o,s,a;q.__&&q.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=$t(cn,{children:[e]}),s=[],a=[],ro(t,t.__k,o||on,on,t.namespaceURI,o?null:t.firstChild?rn.call(t.childNodes):null,s,o?o.__e:t.firstChild,n,a),vs(s,t.__k,a),t.__k.props.children=null}function Le(e){function t(n){var o,s;return this.getChildContext||(o=new Set,(s={})[t.__c]=this,this.getChildContext=function(){return s},this.shouldComponentUpdate=function(a){this.props.value!=a.value&&o.forEach(function(i){i.__g|=4,no(i)})},this.sub=function(a){o.add(a);var i=a.componentWillUnmount;a.componentWillUnmount=function(){o.delete(a),i&&i.call(a)}}),n.children}return t.__c="__cC"+$s++,t.__=e,t.Provider=(t.Consumer=function(n,o){return n.children(o)}).contextType=t,t}q={__e:function(e,t,n,o){for(var s,a,i;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((i=(a=s.constructor)&&a.getDerivedStateFromError)&&s.setState(a.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,o||{}),i=1),i&&8&s.__g)return void(s.__g|=2)}catch(c){e=c}}throw nn=0,e}},hs=0,Xr=function(e){return e!=null&&e.constructor===Lt},en.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Je({},this.state)),typeof e=="function"&&(e=e(Je({},n),this.props)),e&&(Je(n,e),this.__v&&(t&&this.__k.push(t),no(this)))},en.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),no(this))},en.prototype.render=cn,Be=[],nn=0,ms=function(e,t){return e.__v.__b-t.__v.__b},Xt=Symbol(),fs=/(PointerCapture)$|Capture$/i,oo=0,to={},$s=0;var He,V,lo,Ss,uo=Object.is,Dt=0,Ls=[],po=[],ne=q,ks=ne.__b,xs=ne.__r,Ps=ne.diffed,Ts=ne.__c,As=ne.unmount,Cs=ne.__;function tt(e,t){ne.__h&&ne.__h(V,e,Dt||t),Dt=0;var n=V.__H||(V.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function w(e){return Dt=1,dn(Ms,e)}function dn(e,t,n){var o=tt(He++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Ms(void 0,t),function(a){var i=(o.__N||o.__)[0],c=o.t(i,a);uo(i,c)||(o.__N=[c,o.__[1]],o.__c.setState({}))}],o.__c=V,!V.__f)){V.__f=!0;var s=V.shouldComponentUpdate;V.shouldComponentUpdate=function(a,i,c){var l=this.__H;if(!l)return!0;var u=!1,d=this.props!=a;if(l.__.some(function(p){p.__N&&(u=!0,uo(p.__[0],p.__N[0])||(d=!0))}),s){var m=s.call(this,a,i,c);return u?m||d:m}return!u||d}}return o.__}function M(e,t){var n=tt(He++,3);!ne.__s&&$o(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,V.__H.__h.push(n))}function mo(e,t){var n=tt(He++,4);!ne.__s&&$o(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,V.__h.push(n))}function N(e){return Dt=5,Ot(function(){return{current:e}},[])}function Ot(e,t){var n=tt(He++,7);return $o(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function de(e,t){return Dt=8,Ot(function(){return e},t)}function ge(e){var t=V.context[e.__c],n=tt(He++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(V)),t.props.value):e.__}function fo(e){var t=tt(He++,10),n=w();return t.__=e,V.componentDidCatch||(V.componentDidCatch=function(o,s){t.__&&t.__(o,s),n[1](o)}),[n[0],function(){return n[1]()}]}function nt(){var e=tt(He++,11);if(!e.__){for(var t=V.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function ii(){var e;do{for(;e=po.shift();)try{Mt(e)}catch(n){ne.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Ls.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Mt),t.__h.some(ho),t.__h=[]}catch(n){t.__h=[],ne.__e(n,e.__v)}}}while(po.length)}ne.__b=function(e){V=null,ks&&ks(e)},ne.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Cs&&Cs(e,t)},ne.__r=function(e){xs&&xs(e),He=0;var t=(V=e.__c).__H;t&&(lo==V?V.__h=[]:(t.__h.some(Mt),t.__h.some(ho),He=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),lo=V},ne.diffed=function(e){Ps&&Ps(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Rs(Ls.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),lo=V=null},ne.__c=function(e,t){t.some(function(n){try{n.__h.some(Mt),n.__h=n.__h.filter(function(o){return!o.__||ho(o)})}catch(o){n.__h=[function(){throw o}]}}),Ts&&Ts(e,t)},ne.unmount=function(e){As&&As(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(s){try{if(s.__P&&s.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}s.__P=n,Rs(po.push(s))}else Mt(s)}catch(a){t=a}}),o.__H=void 0,t&&ne.__e(t,o.__v))};var Es=typeof requestAnimationFrame=="function";function ci(e){var t,n=function(){clearTimeout(o),Es&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Es&&(t=requestAnimationFrame(n))}function Rs(e){e!=1&&Ss==ne.requestAnimationFrame||((Ss=ne.requestAnimationFrame)||ci)(ii)}function Mt(e){var t=V,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),V=t}function ho(e){var t=V;e.__c=e.__(),V=t}function $o(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!uo(n,e[o])})}function Ms(e,t){return typeof t=="function"?t(e):t}var _t,Nt;function li(e){return!Nt||(typeof Nt=="string"?e.startsWith(Nt):Nt.test(e))}function di(e,t){let n="";if(_t=void 0,t&&t.type==="click"){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let o=t.composedPath().find(a=>a.nodeName=="A"&&a.href),s=o&&o.getAttribute("href");if(!o||o.origin!=location.origin||/^#/.test(s)||!/^(_?self)?$/i.test(o.target)||!li(s)||o.download)return e;_t=!0,t.preventDefault(),n=o.href.replace(location.origin,"")}else t&&t.url?(_t=!t.replace,n=t.url):n=location.pathname+location.search;return _t===!0?history.pushState(null,"",n):_t===!1&&history.replaceState(null,"",n),n}var ui=(e,t,n={})=>{e=e.split("/").filter(Boolean),t=(t||"").split("/").filter(Boolean),n.params||(n.params={});for(let o=0,s,a;o<Math.max(e.length,t.length);o++){let[,i,c,l]=(t[o]||"").match(/^(:?)(.*?)([+*?]?)$/);if(s=e[o],!(!i&&c==s)){if(!i&&s&&l=="*"){n.rest="/"+e.slice(o).join("/");break}if(!i||!s&&l!="?"&&l!="*")return;if(a=l=="+"||l=="*",a?s=e.slice(o).map(decodeURIComponent).join("/")||void 0:s&&(s=decodeURIComponent(s)),n.params[c]=s,c in n||(n[c]=s),a)break}}return n};function ot(e){let[t,n]=dn(di,e.url||location.pathname+location.search);e.scope&&(Nt=e.scope);let o=_t===!0,s=Ot(()=>{let a=new URL(t,location.origin),i=a.pathname.replace(/\/+$/g,"")||"/";return{url:t,path:i,query:Object.fromEntries(a.searchParams),route:(c,l)=>n({url:c,replace:l}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:o}},[t]);return mo(()=>(addEventListener("click",n),addEventListener("popstate",n),()=>{removeEventListener("click",n),removeEventListener("popstate",n)}),[]),We(ot.ctx.Provider,{value:s},e.children)}var pi=Promise.resolve();function hn(e){let[t,n]=dn(J=>J+1,0),{url:o,query:s,wasPush:a,path:i}=H();if(!o)throw new Error("preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider");let{rest:c=i,params:l={}}=ge(Ds),u=N(!1),d=N(i),m=N(1),p=N(),h=N(),f=N(),$=N(!1),y=N();y.current=!1;let v,P,_;ao(e.children).some(J=>{if(ui(c,J.props.path,_={...J.props,path:c,query:s,params:Object.assign({},l),rest:""}))return v=so(J,_);J.props.default&&(P=so(J,_))});let x=v||P,S=p.current&&p.current.__u&un&&p.current.__u&pn,U=p.current&&p.current.__h,Z=Ot(()=>{h.current=p.current,p.current=We(Ds.Provider,{value:_},x);let J=h.current&&h.current.props.children;return!J||!x||x.type!==J.type||x.props.component!==J.props.component?(m.current++,!0):!1},[o,JSON.stringify(_)]);S?(p.current.__u|=un,p.current.__u|=pn):U&&(p.current.__h=!0);let ie=h.current;return h.current=null,this.__c=(J,X)=>{y.current=!0,h.current=ie,e.onLoadStart&&e.onLoadStart(o),u.current=!0;let b=m.current;J.then(()=>{b===m.current&&(h.current=null,p.current&&(X.__h&&(p.current.__h=X.__h),X.__u&pn&&(p.current.__u|=pn),X.__u&un&&(p.current.__u|=un)),pi.then(n))})},mo(()=>{let J=this.__v&&this.__v.__e;if(y.current){!$.current&&!f.current&&(f.current=J);return}!$.current&&f.current&&(f.current!==J&&f.current.remove(),f.current=null),$.current=!0,d.current!==i&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(o),d.current=i),e.onLoadEnd&&u.current&&e.onLoadEnd(o),u.current=!1},[i,a,t]),Z?[We(_o,{r:p,key:m.current}),We(_o,{r:h,key:m.current-1})]:We(_o,{r:p,key:m.current})}var un=32,pn=128,_o=({r:e})=>e.current;hn.Provider=ot;ot.ctx=Le({});var Ds=Le({}),mn=e=>We(e.component,e),H=()=>ge(ot.ctx);var r=us.bind(We);var go;(typeof navigator>"u"||!navigator.userAgent?.startsWith?.("Mozilla/5.0 "))&&(go="oauth4webapi/v3.8.8");function wn(e,t){if(e==null)return!1;try{return e instanceof t||Object.getPrototypeOf(e)[Symbol.toStringTag]===t.prototype[Symbol.toStringTag]}catch{return!1}}var Se="ERR_INVALID_ARG_VALUE",ke="ERR_INVALID_ARG_TYPE";function ee(e,t,n){let o=new TypeError(e,{cause:n});return Object.assign(o,{code:t}),o}var vn=Symbol(),hi=Symbol(),mi=Symbol(),Is=Symbol();var Os=Symbol();var fi=new TextEncoder,$i=new TextDecoder;function yo(e){return typeof e=="string"?fi.encode(e):$i.decode(e)}var bo;Uint8Array.prototype.toBase64?bo=e=>(e instanceof ArrayBuffer&&(e=new Uint8Array(e)),e.toBase64({alphabet:"base64url",omitPadding:!0})):bo=t=>{t instanceof ArrayBuffer&&(t=new Uint8Array(t));let n=[];for(let o=0;o<t.byteLength;o+=32768)n.push(String.fromCharCode.apply(null,t.subarray(o,o+32768)));return btoa(n.join("")).replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_")};var wo;Uint8Array.fromBase64?wo=e=>{try{return Uint8Array.fromBase64(e,{alphabet:"base64url"})}catch(t){throw ee("The input to be decoded is not correctly encoded.",Se,t)}}:wo=e=>{try{let t=atob(e.replace(/-/g,"+").replace(/_/g,"/").replace(/\s/g,"")),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n}catch(t){throw ee("The input to be decoded is not correctly encoded.",Se,t)}};function fn(e){return typeof e=="string"?wo(e):bo(e)}var gt=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=ec,Error.captureStackTrace?.(this,this.constructor)}},vo=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,n?.code&&(this.code=n?.code),Error.captureStackTrace?.(this,this.constructor)}};function A(e,t,n){return new vo(e,{code:t,cause:n})}function $n(e){return!(e===null||typeof e!="object"||Array.isArray(e))}function js(e){wn(e,Headers)&&(e=Object.fromEntries(e.entries()));let t=new Headers(e??{});if(go&&!t.has("user-agent")&&t.set("user-agent",go),t.has("authorization"))throw ee('"options.headers" must not include the "authorization" header name',Se);return t}function Ws(e,t){if(t!==void 0){if(typeof t=="function"&&(t=t(e.href)),!(t instanceof AbortSignal))throw ee('"options.signal" must return or be an instance of AbortSignal',ke);return t}}function Hs(e){return e.includes("//")?e.replace("//","/"):e}function _i(e,t,n=!1){return e.pathname==="/"?e.pathname=t:e.pathname=Hs(`${t}/${n?e.pathname:e.pathname.replace(/(\/)$/,"")}`),e}function gi(e,t){return e.pathname=Hs(`${e.pathname}/${t}`),e}async function yi(e,t,n,o){if(!(e instanceof URL))throw ee(`"${t}" must be an instance of URL`,ke);Xs(e,o?.[vn]!==!0);let s=n(new URL(e.href)),a=js(o?.headers);return a.set("accept","application/json"),(o?.[Is]||fetch)(s.href,{body:void 0,headers:Object.fromEntries(a.entries()),method:"GET",redirect:"manual",signal:Ws(s,o?.signal)})}async function zs(e,t){return yi(e,"issuerIdentifier",n=>{switch(t?.algorithm){case void 0:case"oidc":gi(n,".well-known/openid-configuration");break;case"oauth2":_i(n,".well-known/oauth-authorization-server");break;default:throw ee('"options.algorithm" must be "oidc" (default), or "oauth2"',Se)}return n},t)}function _n(e,t,n,o,s){try{if(typeof e!="number"||!Number.isFinite(e))throw ee(`${n} must be a number`,ke,s);if(e>0)return;if(t){if(e!==0)throw ee(`${n} must be a non-negative number`,Se,s);return}throw ee(`${n} must be a positive number`,Se,s)}catch(a){throw o?A(a.message,o,s):a}}function me(e,t,n,o){try{if(typeof e!="string")throw ee(`${t} must be a string`,ke,o);if(e.length===0)throw ee(`${t} must not be empty`,Se,o)}catch(s){throw n?A(s.message,n,o):s}}async function Bs(e,t){let n=e;if(!(n instanceof URL)&&n!==Us)throw ee('"expectedIssuerIdentifier" must be an instance of URL',ke);if(!wn(t,Response))throw ee('"response" must be an instance of Response',ke);if(t.status!==200)throw A('"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',ca,t);Lo(t);let o=await da(t);if(me(o.issuer,'"response" body "issuer" property',I,{body:o}),n!==Us&&new URL(o.issuer).href!==n.href)throw A('"response" body "issuer" property does not match the expected value',ac,{expected:n.href,body:o,attribute:"issuer"});return o}function Js(e){wi(e,"application/json")}function bi(e,...t){let n='"response" content-type must be ';if(t.length>2){let o=t.pop();n+=`${t.join(", ")}, or ${o}`}else t.length===2?n+=`${t[0]} or ${t[1]}`:n+=t[0];return A(n,nc,e)}function wi(e,t){if(Ni(e)!==t)throw bi(e,t)}function Ao(){return fn(crypto.getRandomValues(new Uint8Array(32)))}function qs(){return Ao()}function Fs(){return Ao()}function Ks(){return Ao()}async function Gs(e){return me(e,"codeVerifier"),fn(await crypto.subtle.digest("SHA-256",yo(e)))}function Vs(e){let t=e?.[hi];return typeof t=="number"&&Number.isFinite(t)?t:0}function Ys(e){let t=e?.[mi];return typeof t=="number"&&Number.isFinite(t)&&Math.sign(t)!==-1?t:30}function Zs(){return Math.floor(Date.now()/1e3)}function Co(e){if(typeof e!="object"||e===null)throw ee('"as" must be an object',ke);me(e.issuer,'"as.issuer"')}function Eo(e){if(typeof e!="object"||e===null)throw ee('"client" must be an object',ke);me(e.client_id,'"client.client_id"')}function Qs(){return(e,t,n,o)=>{n.set("client_id",t.client_id)}}var vi=URL.parse?(e,t)=>URL.parse(e,t):(e,t)=>{try{return new URL(e,t)}catch{return null}};function Xs(e,t){if(t&&e.protocol!=="https:")throw A("only requests to HTTPS are allowed",oc,e);if(e.protocol!=="https:"&&e.protocol!=="http:")throw A("only HTTP and HTTPS requests are allowed",sc,e)}function Ns(e,t,n,o){let s;if(typeof e!="string"||!(s=vi(e)))throw A(`authorization server metadata does not contain a valid ${n?`"as.mtls_endpoint_aliases.${t}"`:`"as.${t}"`}`,e===void 0?rc:ic,{attribute:n?`mtls_endpoint_aliases.${t}`:t});return Xs(s,o),s}function Si(e,t,n,o){return n&&e.mtls_endpoint_aliases&&t in e.mtls_endpoint_aliases?Ns(e.mtls_endpoint_aliases[t],t,n,o):Ns(e[t],t,n,o)}var So=class extends Error{cause;code;error;status;error_description;response;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Xi,this.cause=n.cause,this.error=n.cause.error,this.status=n.response.status,this.error_description=n.cause.error_description,Object.defineProperty(this,"response",{enumerable:!1,value:n.response}),Error.captureStackTrace?.(this,this.constructor)}},ko=class extends Error{cause;code;error;error_description;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=tc,this.cause=n.cause,this.error=n.cause.get("error"),this.error_description=n.cause.get("error_description")??void 0,Error.captureStackTrace?.(this,this.constructor)}},xo=class extends Error{cause;code;response;status;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Qi,this.cause=n.cause,this.status=n.response.status,this.response=n.response,Object.defineProperty(this,"response",{enumerable:!1}),Error.captureStackTrace?.(this,this.constructor)}},gn="[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",ki="[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",xi='"((?:[^"\\\\]|\\\\[\\s\\S])*)"',Pi="("+gn+")\\s*=\\s*"+xi,Ti="("+gn+")\\s*=\\s*("+gn+")",Ai=new RegExp("^[,\\s]*("+gn+")"),Ci=new RegExp("^[,\\s]*"+Pi+"[,\\s]*(.*)"),Ei=new RegExp("^[,\\s]*"+Ti+"[,\\s]*(.*)"),Ri=new RegExp("^("+ki+")(?:$|[,\\s])(.*)");function Li(e){if(!wn(e,Response))throw ee('"response" must be an instance of Response',ke);let t=e.headers.get("www-authenticate");if(t===null)return;let n=[],o=t;for(;o;){let s=o.match(Ai),a=s?.[1].toLowerCase();if(!a)return;let i=o.substring(s[0].length);if(i&&!i.match(/^[\s,]/))return;let c=i.match(/^\s+(.*)$/),l=!!c;o=c?c[1]:void 0;let u={},d;if(l)for(;o;){let p,h;if(s=o.match(Ci)){[,p,h,o]=s,h.includes("\\")&&(h=h.replace(/\\([\s\S])/g,"$1")),u[p.toLowerCase()]=h;continue}if(s=o.match(Ei)){[,p,h,o]=s,u[p.toLowerCase()]=h;continue}if(s=o.match(Ri)){if(Object.keys(u).length)break;[,d,o]=s;break}return}else o=i||void 0;let m={scheme:a,parameters:u};d&&(m.token68=d),n.push(m)}if(n.length)return n}async function Mi(e){if(e.status>399&&e.status<500){Lo(e),Js(e);try{let t=await e.clone().json();if($n(t)&&typeof t.error=="string"&&t.error.length)return t}catch{}}}async function Di(e,t,n){if(e.status!==t){Wi(e);let o;throw(o=await Mi(e))?(await e.body?.cancel(),new So("server responded with an error in the response body",{cause:o,response:e})):A(`"response" is not a conform ${n} response (unexpected HTTP status code)`,ca,e)}}function Oi(e){if(!Ro.has(e))throw ee('"options.DPoP" is not a valid DPoPHandle',Se)}function Ni(e){return e.headers.get("content-type")?.split(";")[0]}async function Ui(e,t,n,o,s,a,i){return await n(e,t,s,a),a.set("content-type","application/x-www-form-urlencoded;charset=UTF-8"),(i?.[Is]||fetch)(o.href,{body:s,headers:Object.fromEntries(a.entries()),method:"POST",redirect:"manual",signal:Ws(o,i?.signal)})}async function Ii(e,t,n,o,s,a){let i=Si(e,"token_endpoint",t.use_mtls_endpoint_aliases,a?.[vn]!==!0);s.set("grant_type",o);let c=js(a?.headers);c.set("accept","application/json"),a?.DPoP!==void 0&&(Oi(a.DPoP),await a.DPoP.addProof(i,c,"POST"));let l=await Ui(e,t,n,i,s,c,a);return a?.DPoP?.cacheNonce(l,i),l}var ea=new WeakMap,ji=new WeakMap;function Sn(e){if(!e.id_token)return;let t=ea.get(e);if(!t)throw ee('"ref" was already garbage collected or did not resolve from the proper sources',Se);return t}async function ta(e,t,n,o,s,a){if(Co(e),Eo(t),!wn(n,Response))throw ee('"response" must be an instance of Response',ke);await Di(n,200,"Token Endpoint"),Lo(n);let i=await da(n);if(me(i.access_token,'"response" body "access_token" property',I,{body:i}),me(i.token_type,'"response" body "token_type" property',I,{body:i}),i.token_type=i.token_type.toLowerCase(),i.expires_in!==void 0){let c=typeof i.expires_in!="number"?parseFloat(i.expires_in):i.expires_in;_n(c,!0,'"response" body "expires_in" property',I,{body:i}),i.expires_in=c}if(i.refresh_token!==void 0&&me(i.refresh_token,'"response" body "refresh_token" property',I,{body:i}),i.scope!==void 0&&typeof i.scope!="string")throw A('"response" body "scope" property must be a string',I,{body:i});if(i.id_token!==void 0){me(i.id_token,'"response" body "id_token" property',I,{body:i});let c=[];t.require_auth_time===!0&&c.push("auth_time"),t.default_max_age!==void 0&&(_n(t.default_max_age,!0,'"client.default_max_age"'),c.push("auth_time")),o?.length&&c.push(...o);let{claims:l,jwt:u}=await Ki(e,t,i.id_token,c,s);Vi(t,l),Gi(l),ji.set(n,u),ea.set(i,l)}if(a?.[i.token_type]!==void 0)a[i.token_type](n,i);else if(i.token_type!=="dpop"&&i.token_type!=="bearer")throw new gt("unsupported `token_type` value",{cause:{body:i}});return i}function Wi(e){let t;if(t=Li(e))throw new xo("server responded with a challenge in the WWW-Authenticate HTTP Header",{cause:t,response:e})}function Hi(e,t){if(Array.isArray(t.claims.aud)){if(!t.claims.aud.includes(e))throw A('unexpected JWT "aud" (audience) claim value',yt,{expected:e,claims:t.claims,claim:"aud"})}else if(t.claims.aud!==e)throw A('unexpected JWT "aud" (audience) claim value',yt,{expected:e,claims:t.claims,claim:"aud"});return t}function zi(e,t){let n=e[pc]?.(t)??e.issuer;if(t.claims.iss!==n)throw A('unexpected JWT "iss" (issuer) claim value',yt,{expected:n,claims:t.claims,claim:"iss"});return t}var Ro=new WeakSet;function Bi(e){return Ro.add(e),e}var Ji=Symbol();async function na(e,t,n,o,s,a,i){if(Co(e),Eo(t),!Ro.has(o))throw ee('"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',Se);me(s,'"redirectUri"');let c=st(o,"code");if(!c)throw A('no authorization code in "callbackParameters"',I);let l=new URLSearchParams(i?.additionalParameters);return l.set("redirect_uri",s),l.set("code",c),a!==Ji&&(me(a,'"codeVerifier"'),l.set("code_verifier",a)),Ii(e,t,n,"authorization_code",l,i)}var oa={aud:"audience",c_hash:"code hash",client_id:"client id",exp:"expiration time",iat:"issued at",iss:"issuer",jti:"jwt id",nonce:"nonce",s_hash:"state hash",sub:"subject",ath:"access token hash",htm:"http method",htu:"http uri",cnf:"confirmation",auth_time:"authentication time"};function qi(e,t){for(let n of e)if(t.claims[n]===void 0)throw A(`JWT "${n}" (${oa[n]}) claim missing`,I,{claims:t.claims});return t}function Fi(e,t){if(typeof t.claims[e]!="string")throw A(`unexpected JWT "${e}" (${oa[e]}) claim type`,I,{claims:t.claims});return t}function Ki(e,t,n,o,s){return cc(n,lc.bind(void 0,t.id_token_signed_response_alg,e.id_token_signing_alg_values_supported,"RS256"),Vs(t),Ys(t),s).then(qi.bind(void 0,["aud","exp","iat","iss","sub",...o])).then(zi.bind(void 0,e)).then(Hi.bind(void 0,t.client_id)).then(Fi.bind(void 0,"sub"))}function sa(e,t){if(t===bn)return t;let n=t===void 0;return n&&(t=e.default_max_age),t===void 0?bn:(_n(t,!0,n?'"client.default_max_age"':'"maxAge" argument'),t)}function Gi(e){e.auth_time!==void 0&&_n(e.auth_time,!0,'ID Token "auth_time" (authentication time)',I,{claims:e})}function aa(e,t,n){if(n===bn)return;let o=Zs()+Vs(e),s=Ys(e);if(t.auth_time+n<o-s)throw A("too much time has elapsed since the last End-User authentication",To,{claims:t,now:o,tolerance:s,claim:"auth_time"})}function ra(e,t){let n=t===yn?void 0:t;if(e.nonce!==n)throw A('unexpected ID Token "nonce" claim value',yt,{expected:n,claims:e,claim:"nonce"})}function Vi(e,t){if(Array.isArray(t.aud)&&t.aud.length!==1){if(t.azp===void 0)throw A('ID Token "aud" (audience) claim includes additional untrusted audiences',yt,{claims:t,claim:"aud"});if(t.azp!==e.client_id)throw A('unexpected ID Token "azp" (authorized party) claim value',yt,{expected:e.client_id,claims:t,claim:"azp"})}}var yn=Symbol(),bn=Symbol();async function ia(e,t,n,o){return typeof o?.expectedNonce=="string"||typeof o?.maxAge=="number"||o?.requireIdToken?Yi(e,t,n,o.expectedNonce,o.maxAge,o[Os],o.recognizedTokenTypes):Zi(e,t,n,o?.maxAge,o?.[Os],o?.recognizedTokenTypes)}async function Yi(e,t,n,o,s,a,i){let c=[];switch(o){case void 0:o=yn;break;case yn:break;default:me(o,'"expectedNonce" argument'),c.push("nonce")}s=sa(t,s),s!==bn&&c.push("auth_time");let l=await ta(e,t,n,c,a,i);me(l.id_token,'"response" body "id_token" property',I,{body:l});let u=Sn(l);return aa(t,u,s),ra(u,o),l}async function Zi(e,t,n,o,s,a){let i=await ta(e,t,n,void 0,s,a),c=Sn(i);return c&&(aa(t,c,sa(t,o)),ra(c,yn)),i}var Qi="OAUTH_WWW_AUTHENTICATE_CHALLENGE",Xi="OAUTH_RESPONSE_BODY_ERROR",ec="OAUTH_UNSUPPORTED_OPERATION",tc="OAUTH_AUTHORIZATION_RESPONSE_ERROR";var Po="OAUTH_PARSE_ERROR",I="OAUTH_INVALID_RESPONSE";var nc="OAUTH_RESPONSE_IS_NOT_JSON",ca="OAUTH_RESPONSE_IS_NOT_CONFORM",oc="OAUTH_HTTP_REQUEST_FORBIDDEN",sc="OAUTH_REQUEST_PROTOCOL_FORBIDDEN",To="OAUTH_JWT_TIMESTAMP_CHECK_FAILED",yt="OAUTH_JWT_CLAIM_COMPARISON_FAILED",ac="OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";var rc="OAUTH_MISSING_SERVER_METADATA",ic="OAUTH_INVALID_SERVER_METADATA";function Lo(e){if(e.bodyUsed)throw ee('"response" body has been used already',Se)}async function cc(e,t,n,o,s){let{0:a,1:i,length:c}=e.split(".");if(c===5)if(s!==void 0)e=await s(e),{0:a,1:i,length:c}=e.split(".");else throw new gt("JWE decryption is not configured",{cause:e});if(c!==3)throw A("Invalid JWT",I,e);let l;try{l=JSON.parse(yo(fn(a)))}catch(m){throw A("failed to parse JWT Header body as base64url encoded JSON",Po,m)}if(!$n(l))throw A("JWT Header must be a top level object",I,e);if(t(l),l.crit!==void 0)throw new gt('no JWT "crit" header parameter extensions are supported',{cause:{header:l}});let u;try{u=JSON.parse(yo(fn(i)))}catch(m){throw A("failed to parse JWT Payload body as base64url encoded JSON",Po,m)}if(!$n(u))throw A("JWT Payload must be a top level object",I,e);let d=Zs()+n;if(u.exp!==void 0){if(typeof u.exp!="number")throw A('unexpected JWT "exp" (expiration time) claim type',I,{claims:u});if(u.exp<=d-o)throw A('unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',To,{claims:u,now:d,tolerance:o,claim:"exp"})}if(u.iat!==void 0&&typeof u.iat!="number")throw A('unexpected JWT "iat" (issued at) claim type',I,{claims:u});if(u.iss!==void 0&&typeof u.iss!="string")throw A('unexpected JWT "iss" (issuer) claim type',I,{claims:u});if(u.nbf!==void 0){if(typeof u.nbf!="number")throw A('unexpected JWT "nbf" (not before) claim type',I,{claims:u});if(u.nbf>d+o)throw A('unexpected JWT "nbf" (not before) claim value',To,{claims:u,now:d,tolerance:o,claim:"nbf"})}if(u.aud!==void 0&&typeof u.aud!="string"&&!Array.isArray(u.aud))throw A('unexpected JWT "aud" (audience) claim type',I,{claims:u});return{header:l,claims:u,jwt:e}}function lc(e,t,n,o){if(e!==void 0){if(typeof e=="string"?o.alg!==e:!e.includes(o.alg))throw A('unexpected JWT "alg" header parameter',I,{header:o,expected:e,reason:"client configuration"});return}if(Array.isArray(t)){if(!t.includes(o.alg))throw A('unexpected JWT "alg" header parameter',I,{header:o,expected:t,reason:"authorization server metadata"});return}if(n!==void 0){if(typeof n=="string"?o.alg!==n:typeof n=="function"?!n(o.alg):!n.includes(o.alg))throw A('unexpected JWT "alg" header parameter',I,{header:o,expected:n,reason:"default value"});return}throw A('missing client or server configuration to verify used JWT "alg" header parameter',void 0,{client:e,issuer:t,fallback:n})}function st(e,t){let{0:n,length:o}=e.getAll(t);if(o>1)throw A(`"${t}" parameter must be provided only once`,I);return n}var dc=Symbol(),uc=Symbol();function la(e,t,n,o){if(Co(e),Eo(t),n instanceof URL&&(n=n.searchParams),!(n instanceof URLSearchParams))throw ee('"parameters" must be an instance of URLSearchParams, or URL',ke);if(st(n,"response"))throw A('"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',I,{parameters:n});let s=st(n,"iss"),a=st(n,"state");if(!s&&e.authorization_response_iss_parameter_supported)throw A('response parameter "iss" (issuer) missing',I,{parameters:n});if(s&&s!==e.issuer)throw A('unexpected "iss" (issuer) response parameter value',I,{expected:e.issuer,parameters:n});switch(o){case void 0:case uc:if(a!==void 0)throw A('unexpected "state" response parameter encountered',I,{expected:void 0,parameters:n});break;case dc:break;default:if(me(o,'"expectedState" argument'),a!==o)throw A(a===void 0?'response parameter "state" missing':'unexpected "state" response parameter value',I,{expected:o,parameters:n})}if(st(n,"error"))throw new ko("authorization response from the server is an error",{cause:n});let c=st(n,"id_token"),l=st(n,"token");if(c!==void 0||l!==void 0)throw new gt("implicit and hybrid flows are not supported");return Bi(new URLSearchParams(n))}async function da(e,t=Js){let n;try{n=await e.json()}catch(o){throw t(e),A('failed to parse "response" body as JSON',Po,o)}if(!$n(n))throw A('"response" body must be a top level object',I,{body:n});return n}var Us=Symbol(),pc=Symbol();var It=e=>document.querySelector(`meta[name="sign-in-${e}"]`)?.getAttribute("content")??"",Ut={client_id:It("client")},ua=`${location.origin}/signed-in`,Do="sign-in",at=null,Oo=null,Mo,pa=null,No=new Set,jt=()=>at,Q=()=>pa;function ha(e){return No.add(e),()=>{No.delete(e)}}function ma(){if(at){at=null;for(let e of No)e()}}function fa(){let e=["127.0.0.1","localhost","[::1]"].includes(new URL(It("issuer")).hostname);return{[vn]:e}}async function Uo(){if(!Mo){let e=new URL(It("issuer"));Mo=await Bs(e,await zs(e,fa()))}return Mo}async function rt(){let{authorization_endpoint:e}=await Uo();if(!e)throw new Error("The issuer names no place to sign in.");let t={verifier:qs(),state:Fs(),nonce:Ks(),place:location.pathname==="/signed-in"?"/":location.pathname+location.search};sessionStorage.setItem(Do,JSON.stringify(t));let n=new URL(e);for(let[o,s]of Object.entries({...Ut,response_type:"code",redirect_uri:ua,scope:It("scope"),audience:It("audience"),state:t.state,nonce:t.nonce,code_challenge:await Gs(t.verifier),code_challenge_method:"S256"}))n.searchParams.set(o,s);location.assign(n)}async function mc(){let e=JSON.parse(sessionStorage.getItem(Do)??"null");if(sessionStorage.removeItem(Do),!e)return rt();let t=await Uo(),n=la(t,Ut,new URL(location.href),e.state),o=await na(t,Ut,Qs(),n,ua,e.verifier,fa()),s=await ia(t,Ut,o,{expectedNonce:e.nonce,requireIdToken:!0});at=s.access_token,Oo=s.id_token??null,pa=fc(Sn(s),at),history.replaceState(null,"",e.place)}function fc(e,t){let n=$c(t).role??"property_manager",o=e?.name??e?.email??e?.sub??"Signed in";return{name:String(o),role:n,canManage:n==="portfolio_manager"||n==="property_manager"}}function $c(e){try{let t=atob(e.split(".")[1].replaceAll("-","+").replaceAll("_","/"));return JSON.parse(new TextDecoder().decode(Uint8Array.from(t,n=>n.charCodeAt(0))))}catch{return{}}}async function $a(){return location.pathname==="/signed-in"?await mc():await rt(),at!==null}async function _a(){let{end_session_endpoint:e}=await Uo(),t=new URL(e??location.origin);e&&(t.searchParams.set("client_id",Ut.client_id),t.searchParams.set("post_logout_redirect_uri",`${location.origin}/`),Oo&&t.searchParams.set("id_token_hint",Oo)),at=null,sessionStorage.clear(),location.assign(t)}var ye=class extends Error{constructor(t){super(t.detail),this.code=t.code??"unknown",this.title=t.title??"Something went wrong",this.status=t.status??0,this.requestId=t.request_id,this.errors=t.errors??[],this.nextStep=t.next_step,this.usedBy=t.used_by??[]}};async function E(e,t,{body:n,etag:o}={}){let s={accept:"application/json",authorization:`Bearer ${jt()??""}`};n!==void 0&&(s["content-type"]="application/json"),o&&(s["if-match"]=o);let a,i;try{a=await fetch(`/v1${t}`,{method:e,headers:s,body:n===void 0?void 0:JSON.stringify(n)}),i=await a.text()}catch{throw new ye({code:"offline",title:"No connection",detail:"The service could not be reached. Check your connection, then try again; nothing was changed here."})}let c=_c(i);if(a.ok)return{data:c,etag:a.headers.get("etag")??""};throw a.status===401&&ma(),new ye(c?.detail?c:{status:a.status,...ga(a.status)})}function _c(e){try{return JSON.parse(e)}catch{return null}}function ga(e){return e===401?{title:"Signed out",detail:"Your session has ended. Sign in again."}:e===429?{title:"Too many requests",detail:"Wait a moment, then try again."}:{title:"No answer",detail:`The service took too long or stumbled (${e}). Try again in a moment.`}}function Me(e){let t=Object.entries(e).filter(([,o])=>o!=null&&o!==""),n=new URLSearchParams(t.map(([o,s])=>[o,String(s)])).toString();return n&&`?${n}`}var D=e=>`/properties/${encodeURIComponent(e)}`,O=async e=>(await e).data,it=async e=>{let{data:t,etag:n}=await e;return{...t,etag:n}};async function Fe(e,t){let n=[];do{let{items:o,next_cursor:s}=await e(t);n.push(...o),t=s??void 0}while(t);return n}var bt=async()=>(await O(E("GET","/pms"))).items,kn=()=>Fe(e=>O(E("GET",`/properties${Me({limit:200,cursor:e})}`))),ue=e=>it(E("GET",`${D(e)}/integration`)),ya=(e,t,n)=>it(E("PUT",`${D(e)}/integration/pms`,{body:{pms:t},etag:n})),xn=e=>Fe(t=>O(E("GET",`/credentials${Me({pms:e,limit:200,cursor:t})}`))),ba=e=>O(E("POST","/credentials",{body:e})),wa=(e,t)=>O(E("PUT",`/credentials/${e}`,{body:t})),va=e=>O(E("POST",`/credentials/${e}/verification`,{body:{}})),Sa=e=>O(E("DELETE",`/credentials/${e}`)),ka=(e,t,n)=>it(E("PUT",`${D(e)}/integration/credential`,{body:{credential_id:t},etag:n})),xa=async e=>(await O(E("GET",`${D(e)}/integration/pms-properties`))).items,Pa=(e,t,n)=>it(E("PUT",`${D(e)}/integration/pms-properties`,{body:{pms_property_ids:t},etag:n})),Ta=async e=>(await O(E("GET",`${D(e)}/integration/lease-statuses`))).items,Aa=(e,t,n)=>it(E("PUT",`${D(e)}/integration/lease-statuses`,{body:{excluded:t},etag:n})),Io=(e,t={})=>O(E("GET",`${D(e)}/integration/preview${Me(t)}`)),Ca=(e,t,n)=>it(E("PUT",`${D(e)}/integration/activation`,{body:t,etag:n})),Ea=(e,t,n)=>it(E("PUT",`${D(e)}/integration/settings`,{body:t,etag:n})),Ra=(e,t)=>O(E("POST",`${D(e)}/integration/settings/preview`,{body:t})),La=(e,t)=>O(E("DELETE",`${D(e)}/integration`,{etag:t})),Ma=e=>O(E("GET",`${D(e)}/attention`)),jo=(e,t)=>O(E("GET",`${D(e)}/people${Me(t)}`)),Da=(e,t)=>O(E("GET",`${D(e)}/people/${encodeURIComponent(t)}`)),Oa=(e,t,n)=>O(E("PUT",`${D(e)}/people/${encodeURIComponent(t)}/lifecycle`,{body:{lifecycle:n}})),Na=(e,t)=>O(E("GET",`${D(e)}/explanations${Me(t)}`)),Pn=async e=>(await O(E("GET",`${D(e)}/units`))).units,Ua=async e=>(await O(E("GET",`${D(e)}/keys`))).keys,Ia=async e=>(await O(E("GET",`${D(e)}/unit-mapping`))).items,Wo=async(e,t)=>(await O(E("PUT",`${D(e)}/unit-mapping`,{body:{items:t}}))).items,ja=async e=>(await O(E("GET",`${D(e)}/access-suggestions`))).items,Wa=(e,t)=>O(E("POST",`${D(e)}/access-suggestions/decision`,{body:t})),Ha=e=>O(E("POST",`${D(e)}/syncs`,{body:{}})),Tn=(e,t={})=>O(E("GET",`${D(e)}/syncs${Me(t)}`)),Wt=(e,t,n={})=>O(E("GET",`${D(e)}/syncs/${encodeURIComponent(t)}${Me(n)}`)),za=(e,t,n)=>O(E("POST",`${D(e)}/syncs/${t}/approval`,{body:{plan_digest:n}})),Ba=(e,t)=>O(E("DELETE",`${D(e)}/syncs/${t}/approval`)),Ja=(e,t)=>O(E("POST",`${D(e)}/syncs/${t}/undo`,{body:{}})),An=(e,t,n={})=>O(E("GET",`${D(e)}/alerts${Me({kind:t,...n})}`)),qa=(e,t,n)=>O(E("POST",`${D(e)}/alerts/${t}/resolution`,{body:n})),Cn=(e,t)=>O(E("POST",`${D(e)}/alerts/resolutions`,{body:t})),Fa=(e,t={})=>O(E("GET",`${D(e)}/audit${Me(t)}`)),Ka=(e={})=>O(E("GET",`/audit${Me(e)}`));async function Ga(e){let t={authorization:`Bearer ${jt()??""}`},n="",o="";do{let s=o?`?cursor=${encodeURIComponent(o)}`:"",a=await fetch(`/v1${D(e)}/audit.csv${s}`,{headers:t});if(!a.ok)throw new ye({status:a.status,...ga(a.status)});let i=await a.text();n+=n?i.slice(i.indexOf(`
`)+1):i,o=a.headers.get("next-cursor")}while(o);return n}function Va(e){let t=document.getElementById("announcer");t&&(t.textContent="",setTimeout(()=>{t.textContent=e},50))}function C(e,t,{keep:n=!1}={}){let[o,s]=w({data:null,problem:null,loading:!0}),[a,i]=w(0),c=N(null);M(()=>{let d=!0,m=n||c.current?.every((p,h)=>p===t[h]);return s(p=>({data:m?p.data:null,problem:null,loading:!0})),c.current=t,e().then(p=>d&&s({data:p,problem:null,loading:!1}),p=>d&&s(h=>({...h,problem:Za(p),loading:!1}))),()=>{d=!1}},[...t,a]);let l=de(()=>i(d=>d+1),[]),u=de(d=>s({data:d,problem:null,loading:!1}),[]);return{...o,reload:l,replace:u}}function Za(e){return e instanceof ye?e:(console.error(e),new ye({title:"Something went wrong on this page",detail:"Load the page again; if it stays, tell support what you did."}))}function De(e,t){let n=C(async()=>{let u=await e();for(;!u.items.length&&u.next_cursor;)u=await e(u.next_cursor);return u},t),[o,s]=w({items:[]}),[a,i]=w(!1);M(()=>s({items:[],cursor:n.data?.next_cursor}),[n.data]);let c=async()=>{i(!0);let u=await e(o.cursor).catch(()=>null);if(i(!1),!u)return n.reload();s({items:[...o.items,...u.items],cursor:u.next_cursor})},l=async()=>{o.cursor&&s({items:[...o.items,...await Fe(e,o.cursor)],cursor:null})};return{...n,data:n.data&&[...n.data.items,...o.items],more:!!(n.data&&o.cursor),busy:a,goOn:c,goToEnd:l}}function En(e,t){let n=JSON.stringify(t),[o,s]=w({key:n,cursors:[]}),a=o.key===n?o.cursors:[],i=C(async()=>({...await e(a.at(-1)),number:a.length}),[n,a.at(-1)],{keep:!0}),{items:c=null,next_cursor:l,total:u=null,number:d=0}=i.data??{};return{...i,data:c,total:u,number:d,next:l?()=>s({key:n,cursors:[...a,l]}):null,back:a.length?()=>s({key:n,cursors:a.slice(0,-1)}):null}}function B(e){let[t,n]=w({busy:!1,problem:null}),o=N(!1),s=N(e);s.current=e;let a=de(async(...c)=>{if(!o.current){o.current=!0,n({busy:!0,problem:null});try{let l=await s.current(...c);return n({busy:!1,problem:null}),l}catch(l){n({busy:!1,problem:Za(l)});return}finally{o.current=!1}}},[]),i=de(()=>n({busy:!1,problem:null}),[]);return{...t,run:a,clear:i}}function Rn(e,t){let n=`draft ${e}`,[o,s]=w(()=>{let c=sessionStorage.getItem(n);return c===null?t:JSON.parse(c)}),a=de(c=>{sessionStorage.setItem(n,JSON.stringify(c)),s(c)},[n]),i=de(()=>sessionStorage.removeItem(n),[n]);return[o,a,i]}var Ya=e=>e.status==="queued"||e.status==="running",gc=e=>new Promise(t=>setTimeout(t,e));function wt(e,t,n=null){let[o,s]=w(null),[a,i]=w(n),c=N(t);c.current=t,M(()=>{if(n)return;let u=!0;return(async()=>{let d=(await Tn(e,{limit:1})).items[0];u&&d&&Ya(d)&&i(d.sync_id)})().catch(()=>{}),()=>{u=!1}},[e]),M(()=>{let u=!0;return(async()=>{for(let d=1e3;a&&u;d=Math.min(d*1.1,5e3)){let m=await Wt(e,a,{limit:1}).catch(()=>null);if(!u||!jt())return;if(m?.joined)return i(m.joined);if(m&&s(m),m&&!Ya(m)){i(null),c.current();return}await gc(d)}})(),()=>{u=!1}},[e,a]);let l=B(async()=>{s(null);let{sync_id:u}=await Ha(e);Va("The sync was asked for."),i(u)});return{sync:o,running:a!==null,start:l,follow:i,forget:()=>s(null)}}var te=(e,t)=>t&&Object.hasOwn(e,t)?e[t]:void 0,oe={yardi:"Yardi Voyager 7",realpage:"RealPage",entrata:"Entrata",mri:"MRI",appfolio:"AppFolio"},Oe={not_set_up:{name:"Not set up",kind:""},in_progress:{name:"Set-up in progress",kind:"accent"},off:{name:"User Sync off",kind:"warn"},on:{name:"User Sync on",kind:"good"},needs_attention:{name:"Needs attention",kind:"bad"}},re={future:{name:"Future",kind:"accent",means:"Approved, not moved in yet"},current:{name:"Current",kind:"good",means:"Lives here, on notice too"},past:{name:"Past",kind:"",means:"Moved out"},cancelled:{name:"Cancelled",kind:"",means:"Denied or cancelled: never pulled in, and moved out if they were"},other:{name:"Other",kind:"",means:"None of these: an applicant, a model unit; never pulled in"}},Ho={unmanaged:{name:"By hand"},granted:{name:"Granted"},ended:{name:"Ended"}},Xa={past_with_access:"Past, still with access",open_alert:"With an open alert",no_unit:"Without a unit",added_by_hand:"Added by hand"},er={last_name:"Last name",unit:"Unit",move_in:"Move-in",lease_end:"Lease end"},ct=e=>Object.fromEntries(Object.entries(e).map(([t,{name:n}])=>[t,n])),Ke={queued:{name:"Waiting to start",kind:"accent"},running:{name:"Running",kind:"accent"},succeeded:{name:"Succeeded",kind:"good"},failed:{name:"Failed",kind:"bad"},held:{name:"Held",kind:"warn"}},vt={schedule:"Hourly",manual:"Sync Now",support:"Support",activation:"Turned on"},yc={first_name:"First name",last_name:"Last name",name:"Name",email:"Email",phone:"Phone",unit:"Unit",lifecycle:"Lifecycle",lease_status:"Lease status",lease_starts_on:"Lease start",lease_ends_on:"Lease end",moved_in_on:"Move-in",moved_out_on:"Move-out",pms_ref:"PMS record",pms_unit:"PMS unit",missing_from_pms_since:"Missing from PMS since",out_of_scope:"Out of scope",access:"Access",access_suggestion:"Suggested access",access_after_move_out:"Access after moving out",pms:"PMS",pms_property_id:"PMS property",pms_property_ids:"PMS properties",pms_unit_id:"PMS unit",unit_id:"Door unit",credential_id:"Credential",excluded_lease_statuses:"Excluded lease statuses",enabled:"User Sync",automated_access:"Automated access",common_area_keys:"Common area keys",held_changes_threshold:"Held above, in %",revoke_after_hours:"Access of who moved out ends after, in hours",reason:"Reason",until:"Last day"},xe=e=>te(yc,e)??or(e),Ln={created:"Created",linked:"Linked",updated:"Updated",moved_out:"Moved out",noted:"Noted",alert_opened:"Alert opened",alert_resolved:"Alert resolved",sync_ended:"Sync ended",credential_failing:"Credential failing",access_granted:"Access granted",access_changed:"Access changed",access_revoked:"Access revoked"},Ne={credential_failing:{name:"Credential Failing",why:"The PMS refuses the credential, so nothing is synced."},duplicate_email:{name:"Duplicate Emails",why:"Residents in the PMS share an email. They are not synced until each has one of their own."},duplicate_account:{name:"Duplicate Accounts",why:"A resident in the PMS matches a person who is linked to another record of the PMS."},name_mismatch:{name:"Name Mismatch",why:"The same email, with another name in the PMS and in Door."},email_mismatch:{name:"Email Mismatch",why:"A resident\u2019s email differs in the PMS and in Door. Their record is not updated until it is clear which is right."},missing_email:{name:"Missing Email",why:"A resident in the PMS has no valid email. A person in Door needs one."},missing_from_pms:{name:"Missing From PMS",why:"Somebody in Door is no longer in the PMS. They keep account and access until you decide."},still_has_access:{name:"Moved Out, Still Has Access",why:"Somebody moved out and still has access. It ends by itself, unless you keep it until a day."},unmapped_unit:{name:"Unmapped Unit",why:"A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."}},fe={merge:{name:"Merge",does:"The resident and the person become one. The PMS\u2019s name and details replace those in Door."},create_separate:{name:"Create Separate",does:"A new person is made with the PMS\u2019s email. A person who was linked to this resident moves out; the account is kept.",danger:!0},move_out:{name:"Move Out",does:"The person moves out. The account is kept.",danger:!0},keep:{name:"Keep",does:"The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more."},same_person:{name:"Same Person",does:"They are one human under another name, as after a marriage. The PMS\u2019s name and details replace those in Door."},another_person:{name:"Another Person",does:"The PMS\u2019s record is somebody else\u2019s now. The person in Door is unlinked from it, and keeps account and access; without another record they count as missing from the PMS. The resident becomes a person of their own."},end_access:{name:"End Access",does:"All access ends at once, keys given by hand too. The account is kept.",danger:!0}},tr="They keep the access that they have through the last day that you choose; then it ends by itself. Your name, the reason and the day are on record.",zo={loses:{count:"lose",one:"loses all access",many:"lose all access"},asked:{count:"asked",one:"moved out and keeps access until you decide, or it ends by itself",many:"moved out and keep access until you decide, or it ends by itself"},moves:{count:"moves",one:"gets access to another unit, and loses that to the old one",many:"get access to another unit, and lose that to the old one"},changes:{count:"change",one:"keeps the unit, with other common areas or another end",many:"keep their unit, with other common areas or another end"},gains:{count:"gain",one:"gains access",many:"gain access"}},Qa={created:{name:"Created",why:"Nobody in Door matches them, so a person is made."},linked:{name:"Linked",why:"A person in Door has the same name and email, and is linked: no duplicate."},updated:{name:"Updated",why:"They are linked, and the PMS has something new."},unchanged:{name:"Unchanged",why:"What the PMS says is in Door."},alerted:{name:"Flagged",why:"They need a decision of yours, or a correction in the PMS."},"skipped:excluded_status":{name:"Skipped: excluded lease status",why:"You excluded their lease status."},"skipped:not_pending_or_current":{name:"Skipped: neither future nor current",why:"They moved out, or never were residents."},"skipped:dependent":{name:"Skipped: dependent",why:"A minor, or a dependent without an email of their own."},"skipped:unreadable_record":{name:"Skipped: unreadable record",why:"The PMS\u2019s record could not be read."}},bc={created:"To be created",linked:"To be linked",updated:"To be updated",alerted:"To be flagged"};function St(e,t=!1){let[n,o]=e.split(":"),s=t&&te(bc,e);if(s)return{name:s,why:te(Qa,e)?.why??""};let a=n==="alerted"?te(Ne,o):void 0;return a?{name:`Flagged: ${a.name}`,why:a.why}:te(Qa,e)??{name:or(e),why:""}}var Pe={off:{name:"Off",means:"Managers give and take keys by hand. Moving out still ends access."},approval_required:{name:"Approval Required",means:"Each change of access is suggested, and nothing changes until a manager approves it. Only access of somebody who moved out ends by itself after a while, unless you keep it."},automatic:{name:"Automatic",means:"Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out."}},nr={grant:{name:"Grant a Key",kind:"good"},revoke:{name:"Revoke a Key",kind:"bad"},no_changes:{name:"No Changes",kind:""}},Bo={pms_selected:"Selected the PMS",credential_selected:"Chose the credential",properties_attached:"Attached PMS properties",statuses_excluded:"Changed the excluded lease statuses",sync_turned_on:"Turned User Sync on",sync_turned_off:"Turned User Sync off",settings_changed:"Changed settings",integration_removed:"Removed the integration",units_mapped:"Mapped units",credential_created:"Created a credential",credential_changed:"Changed a credential",credential_deleted:"Deleted a credential",person_added:"Added a person",alert_resolved:"Resolved an alert",sync_requested:"Asked for a sync",held_sync_approved:"Approved a held sync",held_sync_discarded:"Discarded a held sync",lifecycle_set:"Set a lifecycle",access_approved:"Approved access",access_discarded:"Discarded suggested access",sync_undone:"Undid a sync"},Mn={portfolio_manager:"Portfolio manager",property_manager:"Property manager",support:"Support (read-only)",platform:"Door platform"};function kt({moved_out:e,access_ended:t},n=!1){let o=(a,i,c)=>n?`would ${c}`:a===1?i:c,s=[];return e&&s.push(`${W(e)} ${o(e,"moves","move")} out`),t&&s.push(`${W(t)} who ${t===1?"does":"do"} not move out ${o(t,"loses","lose")} access`),s.join(", and ")}var k=(e,t,n=`${t}s`)=>`${e.toLocaleString("en-US")} ${e===1?t:n}`,W=e=>k(e,"person","people"),lt=e=>k(e,"resident");function dt(e){let[,t,n,o]=(e??"").replaceAll(/[\s().-]/g,"").match(/^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/)??[];return t?`(${t}) ${n}-${o}`:e}var Jo=(e,t)=>$e(/^[a-z]/.test(t)?`${e} ${t}`:t),$e=e=>`${Dn(e)}${/[.!?]$/.test(e)?"":"."}`,Dn=e=>e.charAt(0).toUpperCase()+e.slice(1),or=e=>Dn(e.replaceAll(/[_:]/g," ")),ae=e=>e==null||e===""?"\u2014":e;var ut=(e,t)=>new Intl.DateTimeFormat("en-US",{timeZone:e,...t}),sr=(e,t)=>ut(t,{dateStyle:"full",timeStyle:"long"}).format(new Date(e));function Ht(e,t,n){let o=ut(t,{dateStyle:"short"}),s=new Date(e),a=ut(t,{hour:"numeric",minute:"2-digit",timeZoneName:"short"}).format(s);if(o.format(s)===o.format(n))return`today, ${a}`;let i=ut(t,{year:"numeric"}),c=i.format(s)===i.format(n);return`${ut(t,{month:"short",day:"numeric",year:c?void 0:"numeric"}).format(s)}, ${a}`}function zt(e){let t=Math.max(0,Math.floor(e/6e4));if(t<60)return k(t,"minute");let n=Math.floor(t/60);return n<48?k(n,"hour"):k(Math.floor(n/24),"day")}function ar(e){let t=Math.max(0,Math.floor(e/1e3));return`${Math.floor(t/60)}:${String(t%60).padStart(2,"0")}`}function qo(e,t,n=0){let o=Object.fromEntries(ut(e,{year:"numeric",month:"2-digit",day:"2-digit"}).formatToParts(t).map(({type:a,value:i})=>[a,i])),s=new Date(`${o.year}-${o.month}-${o.day}T00:00:00Z`);return s.setUTCDate(s.getUTCDate()+n),s.toISOString().slice(0,10)}var xt=(e,t)=>e.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g,n=>Ht(n,t,new Date)).replaceAll(/\b\d{4}-\d\d-\d\d\b/g,ce),ce=e=>e?ut("UTC",{dateStyle:"medium"}).format(new Date(`${e}T00:00:00Z`)):"\u2014";var wc={people:"M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21v-1.5A5.5 5.5 0 0 1 7.5 14h3A5.5 5.5 0 0 1 16 19.5V21M16 3.5a4 4 0 0 1 0 7M18.5 14.5A5.5 5.5 0 0 1 22 19.5V21",alerts:"M12 8v5M12 16.5v.1M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z",access:"M15.5 3.5a5 5 0 1 1-4.3 7.6L4 18.3V21h3l1-1v-2h2v-2h2l1.7-1.7M16.5 7.6v.1",integrations:"M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v3",search:"M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20.5 20.5 16 16",bell:"M6 9.5a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4s2-1.5 2-6.5M10 19.5a2.2 2.2 0 0 0 4 0",down:"m6 9.5 6 6 6-6"},Ge=({name:e})=>r`
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${wc[e]} /></svg>`;var rr=document.querySelector('meta[name="support-email"]')?.getAttribute("content")??"";function pe({about:e="Help with the console",request:t,children:n="Stuck? Write to"}){let o=[t&&`Request: ${t}`,`Page: ${location.origin}${location.pathname}`,"",""].filter(a=>a!=null),s=`mailto:${rr}?subject=${encodeURIComponent(`${e}${t?` (request ${t})`:""}`)}&body=${encodeURIComponent(o.join(`
`))}`;return r`<span class="hint">${n} <a href=${s}>${rr}</a>${t&&r`<span>, request <code>${t}</code></span>`}.</span>`}var ir=!0;function K({title:e,lead:t,actions:n,children:o}){let s=N(null),{path:a}=H();return M(()=>{document.title=`${e} \xB7 Door`},[e]),M(()=>{ir||s.current?.focus({preventScroll:!0}),ir=!1},[a]),r`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${s}>${e}</h1>
        ${t&&r`<p class="lead">${t}</p>`}
      </div>
      ${n&&r`<div class="row">${n}</div>`}
    </div>
    ${o}`}var Ve=e=>e.split("`").map((t,n)=>n%2?r`<code>${t}</code>`:t),R=({kind:e="",children:t})=>r`<span class="badge ${e}">${t}</span>`,G=({kind:e="",title:t,children:n,alert:o})=>r`
  <div class="notice ${e}" role=${o?"alert":void 0}>
    ${t&&r`<strong>${t}</strong>`}
    ${n}
  </div>`;function vc({pointer:e,detail:t}){let n=e.split("/").filter(o=>o&&!/^\d+$/.test(o)).pop()??"";return Ve(Jo(xe(n.replace(/^\?/,"")),t))}function F({problem:e,retry:t,title:n}){return e?r`
    <${G} kind="bad" alert title=${n??e.title}>
      ${e.errors.length?e.errors.map(o=>r`<p>${vc(o)}</p>`):r`<p>${Ve($e(e.message))}</p>`}
      ${(t||e.requestId)&&r`
        <div class="row">
          ${t&&r`<button type="button" class="button small" onClick=${t}>Try again</button>`}
          ${e.requestId&&r`<${pe} about=${e.title} request=${e.requestId} />`}
        </div>`}
    <//>`:null}var Fo=({lines:e=5})=>r`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({length:e},()=>r`<span />`)}</div>
  </div>`,Y=({title:e,children:t})=>r`
  <div class="empty"><h2>${e}</h2>${t}</div>`,Ko=()=>r`
  <div class="card">
    <${Y} title="There is nothing here that you may see">
      <p>The address may be mistyped, or belong to a property that you do not manage.</p>
      <a class="button" href="/">All properties</a>
    <//>
  </div>`;function T({of:e,lines:t,children:n}){return e.data!==null?r`${e.problem&&r`<${F} problem=${e.problem} retry=${e.reload} />`}${n(e.data)}`:e.problem?.code==="not_found"?r`<${Ko} />`:e.problem?r`<${F} problem=${e.problem} retry=${e.reload} />`:r`<${Fo} lines=${t} />`}function g({busy:e,kind:t="",children:n,...o}){let{onClick:s}=o;return r`
    <button type="button" ...${o} class="button ${t}" aria-disabled=${e?"true":void 0}
      onClick=${e?a=>a.preventDefault():s}>
      ${e&&r`<span class="spinner" aria-hidden="true" />`}${n}
    </button>`}var On=({credential:e})=>r`
  <${R} kind=${e.status==="ok"?"good":"bad"}>${e.status==="ok"?"Works":"Refused by the PMS"}<//>
  ${e.expires_soon&&r` <${R} kind="warn">Expires soon<//>`}`,cr=({credential:{expires_on:e,expires_soon:t}})=>e&&r`
  <p class=${t?"wrong":"hint"}>The PMS stops accepting it on ${ce(e)}.${t&&" Get a new one from the PMS, and enter it here before."}</p>`,Bt=({name:e,from:t,to:n})=>r`
  <div class="long">${e&&r`<span class="hint">${e}:</span> `}${t&&r`<del>${t}</del> → `}${n}</div>`;function L({at:e,zone:t,never:n="never",as:o}){return e?r`<time datetime=${e} title=${sr(e,t)}>${o??Ht(e,t,new Date)}</time>`:r`<span>${n}</span>`}function Te({label:e,help:t,wrong:n,optional:o,...s}){let a=nt(),i=[t&&`${a}-help`,n&&`${a}-wrong`].filter(Boolean).join(" ");return r`
    <div class="field">
      <label for=${a}>${e}${o&&r` <span class="hint">(optional)</span>`}</label>
      <input ...${s} id=${a} class="input" aria-describedby=${i||void 0} aria-invalid=${n?"true":void 0} />
      ${n&&r`<span class="wrong" id="${a}-wrong">${Ve(Jo(e,n))}</span>`}
      ${t&&r`<span class="hint" id="${a}-help">${typeof t=="string"?Ve(t):t}</span>`}
    </div>`}function be({label:e,value:t,onSearch:n}){let o=N(0);return r`
    <span class="search"><${Ge} name="search" />
      <input type="search" class="input" aria-label=${e} placeholder=${e} defaultValue=${t} onInput=${a=>{let i=a.currentTarget.value;clearTimeout(o.current),o.current=window.setTimeout(()=>n(i),200)}} /></span>`}var Ye=({more:e,busy:t,onMore:n})=>e?r`<div class="row"><${g} busy=${t} onClick=${n}>Show more<//></div>`:null;function Ue({of:{number:e,total:t,loading:n,next:o,back:s,data:a},size:i,what:c}){let l=e*i,u=N(null),d=m=>{m(),u.current?.parentElement?.scrollIntoView({block:"start"})};return!a?.length||!o&&!s?null:r`
    <nav class="row between pager no-print" aria-label="Pages of ${c}" ref=${u}>
      <span class="hint" role="status">${n?"Loading\u2026":`${(l+1).toLocaleString("en-US")}\u2013${(l+a.length).toLocaleString("en-US")}${t===null?"":` of ${t.toLocaleString("en-US")}`}`}</span>
      <div class="row">
        <${g} kind="small" disabled=${!s} onClick=${()=>s&&d(s)}>Previous<//>
        <${g} kind="small" disabled=${!o} onClick=${()=>o&&d(o)}>Next<//>
      </div>
    </nav>`}function Pt(e,t){let[n,o]=w(0),s=Math.max(0,Math.ceil(e.length/t)-1),a=Math.min(n,s);return{data:e.slice(a*t,(a+1)*t),total:e.length,number:a,loading:!1,next:a<s?()=>o(a+1):null,back:a>0?()=>o(a-1):null,first:()=>o(0)}}var we=({label:e,value:t,options:n,onChoose:o,kind:s=""})=>r`
  <label class="choose ${s}"><span class="label">${e}</span>
    <select class="input" value=${t} onChange=${a=>o(a.currentTarget.value)}>
      ${Object.entries(n).map(([a,i])=>r`<option value=${a}>${i}</option>`)}
    </select>
  </label>`;function Jt({label:e,kind:t="",children:n}){let o=N(null);return M(()=>{let a=i=>{let c=o.current?.contains(i.target),l=i.target.closest?.(".menu > div");o.current&&(!c||l)&&(o.current.open=!1)};return document.addEventListener("click",a),()=>document.removeEventListener("click",a)},[]),r`
    <details class="menu" ref=${o} onKeyDown=${a=>{a.key!=="Escape"||!o.current?.open||(o.current.open=!1,o.current.querySelector("summary")?.focus())}}>
      <summary class="button ${t}">${e}</summary>
      <div>${n}</div>
    </details>`}function he(){let[e,t]=w(null);return[e,de(n=>t(n===null?null:{text:n}),[])]}function le({of:e}){let t=N(null);return M(()=>t.current?.focus(),[e]),e&&r`<p class="notice good" tabindex="-1" ref=${t}>${e.text}</p>`}var Go=Le({names:{},zone:"UTC",want:()=>{}}),pt=e=>JSON.stringify([e.pms_property_id,e.pms_unit_id]);function Ae(){let{names:e,want:t}=ge(Go);return M(t,[]),e}var Nn=()=>ge(Go).zone;function lr({property:e,zone:t,children:n}){let[o,s]=w(!1),a=C(async()=>{let c=o?await Pn(e):[];return Object.fromEntries(c.map(l=>[l.unit_id,l.name]))},[e,o]),i=de(()=>s(!0),[]);return r`<${Go.Provider} value=${{names:a.data??{},zone:t,want:i}}>${n}<//>`}var Sc={grant:"They are a current resident of the unit.",revoke:"They are no current resident any more."},Un=50;function dr({property:e,refresh:t}){let n=e.property_id,o=C(async()=>{let[s,a]=await Promise.all([ja(n),ue(n)]),i=s.some(({kind:l})=>l==="revoke")?await Fe(l=>An(n,"still_has_access",{limit:200,cursor:l})):[],c=new Map(i.flatMap(({person:l,ends_at:u})=>l&&u?[[l.person_id,u]]:[]));return{suggestions:s,card:a,ends:c}},[n]);return r`
    <${K} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${T} of=${o} lines=${8}>${s=>r`<${kc} ...${s} property=${e} reload=${()=>{o.reload(),t()}} />`}<//>
    <//>`}function kc({suggestions:e,card:t,ends:n,property:o,reload:s}){let[a,i]=w([]),[c,l]=he(),u=Ae(),d=Q()?.canManage??!1,m=[...e].sort((_,x)=>+!_.suggestion_id-+!x.suggestion_id),p=m.flatMap(_=>_.suggestion_id??[]),h=a.filter(_=>p.includes(_)),f=B(async(_,x)=>{let{decided:S,gone:U}=await Wa(o.property_id,{action:_,suggestion_ids:x}),Z=_==="reject"&&x.some(J=>e.some(X=>X.suggestion_id===J&&n.has(X.person_id)));l(`${_==="approve"?"Updated access for":"Discarded the suggestion for"} ${k(S.length,"person","people")}.${U.length?` ${U.length} had changed in the meantime; look again.`:""}${Z?" They keep access until it ends by itself; Alerts asks about it.":""}`),i([]),s()}),$=_=>i(h.includes(_)?h.filter(x=>x!==_):[...h,_]),y=Pt(m,Un),v=y.data.flatMap(_=>_.suggestion_id??[]),P=v.length>0&&v.every(_=>h.includes(_));return e.length?r`
    <${le} of=${c} />
    <${F} problem=${f.problem} />
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${d&&r`<input type="checkbox" aria-label="Select the ${v.length} on this page" checked=${P} onChange=${()=>i(P?[]:v)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${y.data.map(_=>{let x=_.suggestion_id,{name:S,kind:U}=nr[_.kind],Z=[_.unit_id&&(u[_.unit_id]??_.unit_id),..._.common_area_keys].filter(Boolean).join(", ");return r`
              <tr key=${_.person_id}>
                <td>${x&&d&&r`<input type="checkbox" aria-label="${S}: ${_.name}" checked=${h.includes(x)}
                  disabled=${!h.includes(x)&&h.length>=Un} onChange=${()=>$(x)} />`}</td>
                <td><${R} kind=${U}>${S}<//></td>
                <th scope="row"><a href="/properties/${o.property_id}/people/${_.person_id}">${_.name}</a></th>
                <td data-label="To">${Z}</td>
                <td>${n.has(_.person_id)?r`They moved out. Access ends by itself <${L} at=${n.get(_.person_id)} zone=${o.time_zone} />.`:Sc[_.kind]??_.reason}</td>
                <td data-label=${_.since?"Since":void 0}><${L} at=${_.since} zone=${o.time_zone} never="" /></td>
                <td>${x&&d&&r`<${g} kind="small plain" aria-label="Discard: ${_.name}" onClick=${()=>f.run("reject",[x])}>✕<//>`}</td>
              </tr>`})}
        </tbody>
      </table>
      <${Ue} of=${y} size=${Un} what="suggestions" />
    </div>
    ${d&&r`
      <div class="row between">
        <span class="hint" role="status">${k(h.length,"suggestion")} selected; at most ${Un} at once.</span>
        <${g} kind="primary" busy=${f.busy} disabled=${!h.length} onClick=${()=>f.run("approve",h)}>Update Access<//>
      </div>`}`:r`
      <${le} of=${c} />
      <div class="card"><${Y} title="Nothing to review">
        <p>Automated Access is: ${Pe[t.automated_access].name}. ${Pe[t.automated_access].means}</p>
        ${d&&r`<a class="button" href="/properties/${o.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`}var qt=5,xc={...oe,...ct(Pe),...ct(re),...ct(fe),...ct(Ne),true:"On",false:"Off"},Vo=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),ur=e=>e==null||Array.isArray(e)&&!e.length;function Tt(e,t){if(ur(e))return"none";if(Array.isArray(e)){let n=e.length-qt;return e.slice(0,qt).map(o=>Tt(o,t)).join(", ")+(n>0?`, and ${n} more`:"")}return Vo(e)?Object.entries(e).map(([o,s])=>`${xe(o)} ${Tt(s,t)}`).join(", "):te(t,String(e))??te(xc,String(e))??String(e)}function Pc(e,t){return[...new Set([...Object.keys(e??{}),...Object.keys(t??{})])].map(o=>({name:xe(o),from:e?.[o],to:t?.[o]}))}function Tc(e,t){return(Vo(e)||Vo(t)?Pc(e,t):[{name:"",from:e,to:t}]).filter(({from:o,to:s})=>Tt(o,{})!==Tt(s,{}))}var pr=({before:e,after:t,names:n={}})=>Tc(e,t).map(({name:o,from:s,to:a})=>r`
  <${Bt} name=${o} from=${ur(s)?null:Tt(s,n)} to=${Tt(a,n)} />`);function hr({before:e,after:t}){let n=Ae(),o=a=>a?.unit_id?n[a.unit_id]??a.unit_id:null,s=a=>o(e?.find(i=>pt(i)===pt(a)));return r`
    ${t.slice(0,qt).map(a=>r`
      <${Bt} name=${a.label} from=${s(a)} to=${o(a)??"none"} />`)}
    ${t.length>qt&&r`<div class="hint">And ${t.length-qt} more</div>`}`}function Ac({action:e,before:t,after:n},o){switch(e){case"units_mapped":return r`<${hr} before=${t} after=${n} />`;case"access_approved":case"access_discarded":return k(n.length,"suggestion");default:return r`<${pr} before=${t} after=${n} names=${o} />`}}function Cc({entry:{subject:e},property:t,names:n}){if(!e)return null;let o=`/properties/${t}`;return t&&e.startsWith("person_")?r`<a href="${o}/people/${e}">The person</a>`:t&&e.startsWith("sync_")?r`<a href="${o}/syncs/${e}">The sync</a>`:te(n,e)??r`<span class="hint">${e}</span>`}var In=({entries:e,zone:t,filtered:n,property:o,names:s={}})=>e.length?r`
  <div class="card flush">
    <table class="table">
      <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">To whom or what</th><th scope="col">From what to what</th></tr></thead>
      <tbody>
        ${e.map(a=>r`
          <tr key=${a.audit_id}>
            <td><${L} at=${a.at} zone=${t} /></td>
            <th scope="row" class="long">${a.actor_name??a.actor} <div class="hint">${a.actor_name&&r`${a.actor}, `}${Mn[a.role]}</div></th>
            <td>${Bo[a.action]}</td>
            <td class="long"><${Cc} entry=${a} property=${o} names=${s} /></td>
            <td>${Ac(a,s)}</td>
          </tr>`)}
      </tbody>
    </table>
  </div>`:r`<div class="card"><${Y} title=${n?"Nothing fits":"Nothing was decided yet"} /></div>`,jn=({which:e,change:t})=>r`
  <div class="filters no-print" role="search">
    <${be} label="Search by who, what or ID" value=${e.q} onSearch=${n=>t({q:n})} />
    <${we} label="What" value=${e.action} options=${{"":"Everything",...Bo}} onChoose=${n=>t({action:n})} />
    ${[["from","From"],["to","Until"]].map(([n,o])=>r`
      <label class="choose"><span class="label">${o}</span>
        <input class="input" type="date" value=${e[n]} onChange=${s=>t({[n]:s.currentTarget.value})} /></label>`)}
  </div>`;function mr(){let{query:e,route:t}=H(),{q:n="",action:o="",from:s="",to:a=""}=e,i={q:n,action:o,from:s,to:a},c=u=>{let d=new URLSearchParams(Object.entries({...i,...u}).filter(([,m])=>m));t(`/activity${d.size?`?${d}`:""}`,!0)},l=De(u=>Ka({...i,cursor:u}),Object.values(i));return r`
    <${K} title="Activity of the portfolio" lead="What managers decided about the portfolio’s credentials, the newest first. What is decided about a property is under its settings.">
      <${jn} which=${i} change=${c} />
      <${T} of=${l} lines=${8}>${u=>r`
        <${In} entries=${u} zone="UTC" filtered=${!!(n||o||s||a)} />`}<//>
      <${Ye} more=${l.more} busy=${l.busy} onMore=${l.goOn} />
    <//>`}var fr=Le({attention:null,problem:null,reload:()=>{}}),Ce=()=>ge(fr);function $r({property:e,children:t}){let n=C(async()=>e?{property:e,...await Ma(e)}:null,[e]),o=n.data?.property===e?n.data:null;return r`<${fr.Provider} value=${{attention:o,problem:n.problem,reload:n.reload}}>${t}<//>`}var At=({alerts:e},t)=>e.find(n=>n.kind===t)?.count??0,ht=({alerts:e})=>e.filter(({kind:t})=>t!=="unmapped_unit").reduce((t,{count:n})=>t+n,0);function _r(e,t){let n=At(e,"still_has_access"),o=At(e,"credential_failing"),s=ht(e)-n-o,a=At(e,"unmapped_unit"),{suggestions:i,held_sync_id:c}=e;return[{n,what:`${W(n)} moved out and still ${n===1?"has":"have"} access`,href:`${t}/alerts#still_has_access`,kind:"bad"},{n:o,what:"The PMS refuses the credential",href:`${t}/integrations/settings/pms`,kind:"bad"},{n:+!!c,what:"A sync waits for your decision",href:`${t}/syncs/${c}`,kind:"warn"},{n:s,what:k(s,"alert"),href:`${t}/alerts`,kind:"warn"},{n:i,what:`${k(i,"change")} of access to review`,href:`${t}/access`,kind:"accent"},{n:+(a>0),what:`${k(a,"unit")} to map`,href:`${t}/integrations/settings/units?show=unmapped`,kind:""}].filter(({n:l})=>l>0)}function Ie({title:e,onClose:t,children:n}){let o=N(null),s=nt();return M(()=>{let i=document.activeElement;return o.current?.showModal(),()=>{(!document.activeElement||document.activeElement===document.body)&&i instanceof HTMLElement&&i.isConnected&&i.focus()}},[]),r`
    <dialog ref=${o} aria-labelledby=${s} onCancel=${i=>{i.preventDefault(),t()}}>
      <div class="stack">
        <h2 id=${s}>${e}</h2>
        ${n}
      </div>
    </dialog>`}function Ee({title:e,does:t,action:n,danger:o,doing:s,onConfirm:a,onClose:i}){return r`
    <${Ie} title=${e} onClose=${i}>
      <div class="stack tight">${t}</div>
      <${F} problem=${s.problem} />
      <div class="row end">
        <${g} onClick=${i}>Cancel<//>
        <${g} kind=${o?"danger primary":"primary"} busy=${s.busy} onClick=${a}>${n}<//>
      </div>
    <//>`}var Ec=7,Rc=5,Wn=e=>e.person?.name??e.residents[0]?.name??e.unit?.label??e.title;function Yo(e,t=e.length){let n=e.slice(0,Rc);return t>n.length?`${n.join(", ")}, and ${(t-n.length).toLocaleString("en-US")} more`:n.join(", ")}function Zo({kind:e,one:t,all:n=1,names:o=[],action:s,property:a,decide:i,onClose:c}){let{name:l,does:u,danger:d}=fe[s],m=e==="still_has_access"&&s==="keep",[p,h]=w(""),[f,$]=w(()=>qo(a.time_zone,new Date,Ec)),[y,v]=w(m?null:{action:s}),P=t&&[t.alert_id],_=C(async()=>y&&Cn(a.property_id,{...y,kind:e,alert_ids:P,dry_run:!0}),[y]),x=B(async()=>y&&_.data&&i(y,_.data.decided)),S=()=>{x.clear(),v(null)},U=t?Wn(t):`all ${n.toLocaleString("en-US")}`,[Z,ie]=w(!1),J=b=>{b.preventDefault(),ie(!p.trim()),p.trim()&&f?v({action:s,reason:p.trim(),until:f}):document.querySelector("dialog input")?.focus()},X=b=>b.currentTarget.value;return r`
    <${Ie} title="${l}: ${U}?" onClose=${c}>
      <p>${m?tr:u}</p>
      ${o.length>0&&r`<p class="hint">${Yo(o,n)}</p>`}
      ${m&&!y?r`
          <form class="stack" onSubmit=${J} novalidate>
            <${Te} label="Reason" help="For whoever looks at it later, such as: moves their things until Saturday." maxlength="200" autocomplete="off"
              value=${p} wrong=${Z&&!p.trim()?"Say why they keep access.":void 0} onInput=${b=>h(X(b))} />
            <${Te} label="Last day with access" type="date" min=${qo(a.time_zone,new Date)} value=${f} onInput=${b=>$(X(b))} />
            <div class="row end"><${g} onClick=${c}>Cancel<//><${g} type="submit" kind="primary">Continue<//></div>
          </form>`:r`
          <${T} of=${_} lines=${3}>${b=>r`<${Lc} of=${b} how=${y} one=${!!t} />`}<//>
          <${F} problem=${x.problem} />
          <div class="row end">
            ${m?r`<${g} onClick=${S}>Back<//>`:r`<${g} onClick=${c}>Cancel<//>`}
            <${g} kind=${d?"danger primary":"primary"} busy=${x.busy} disabled=${!_.data?.decided.length} onClick=${x.run}>${l}<//>
          </div>`}
    <//>`}function Lc({of:{decided:e,refused:t,people:n,gain:o,lose:s},how:a,one:i}){let c=N(null);return M(()=>{c.current?.closest("dialog")?.contains(document.activeElement)||c.current?.focus()},[]),i&&t.length?r`<p role="status" tabindex="-1" ref=${c}>This cannot be decided any more: the person or the resident has changed since. Sync, then look again.</p>`:r`
    <div role="status" tabindex="-1" ref=${c}><ul>
      ${a?.until&&r`<li>Access is kept through ${ce(a.until)}: ${a.reason}</li>`}
      ${!i&&r`<li>Decides ${k(e.length,"alert")}</li>`}
      <li>Changes ${W(n)}</li>
      ${s>0&&r`<li>${W(s)} ${s===1?"loses":"lose"} all access</li>`}
      ${o>0&&r`<li>${W(o)} ${o===1?"gains":"gain"} access</li>`}
      ${!s&&!o&&r`<li>Nobody gains or loses access</li>`}
      ${t.length>0&&r`<li>Leaves ${k(t.length,"alert")} open, as what it is about has changed since: sync, then look again</li>`}
    </ul></div>`}function br({property:e,refresh:t}){let{attention:n,problem:o,reload:s}=Ce(),[a,i]=he(),[c,l]=w(0),u=p=>{i(p),l(c+1),t()},d=n?.alerts??[],m=n!==null&&ht(n)<=Mc;return r`
    <${K} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync.">
      <${le} of=${a} />
      <${T} of=${{data:n,problem:o,loading:!n,reload:s,replace:()=>{}}} lines=${8}>${()=>d.length?d.map(p=>p.kind==="unmapped_unit"?r`<${Dc} of=${p} property=${e} />`:r`<${Oc} key=${p.kind} of=${p} turn=${c} open=${m} property=${e} resolved=${u} />`):r`<div class="card"><${Y} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`}var Mc=25,gr=20,Dc=({of:e,property:t})=>r`
  <section class="card row between" aria-labelledby=${e.kind}>
    <div><h2 id=${e.kind}>${k(e.count,"unit")} that somebody lives in ${e.count===1?"is":"are"} not mapped</h2>
      <p class="hint">Their residents are in Door without a unit.</p></div>
    <a class="button" href="/properties/${t.property_id}/integrations/settings/units?show=unmapped">Map the units</a>
  </section>`;function Oc({of:e,turn:t,open:n,property:o,resolved:s}){let{kind:a}=e,i=location.hash===`#${a}`,[c,l]=w(n||i),u=N(null);return M(()=>{i&&u.current?.scrollIntoView()},[]),r`
    <section class="card flush" aria-labelledby=${a} ref=${u}>
    <details class="group" open=${c} onToggle=${d=>l(d.currentTarget.open)}>
      <summary><h2 id=${a}>${e.title}</h2> <span class="tally">${k(e.count,"alert")}</span></summary>
      <div class="card-head stack tight">
        <p class="hint">${e.why}${a==="still_has_access"&&` ${e.remedy}`}</p>
        ${a==="credential_failing"&&r`<p><a href="/properties/${o.property_id}/integrations/settings/pms">Enter the new credential</a></p>`}
      </div>
      ${c&&r`<${Nc} of=${e} turn=${t} property=${o} resolved=${s} />`}
    </details>
    </section>`}function Nc({of:e,turn:t,property:n,resolved:o}){let s=n.property_id,a=En(i=>An(s,e.kind,{limit:gr,cursor:i}),[s,e.kind]);return M(()=>{t&&a.reload()},[t]),r`
    <${T} of=${a} lines=${6}>${i=>r`
      <${Uc} of=${e} names=${i.map(Wn)} property=${n} resolved=${o} />
      <ul class="plain-list">
        ${i.map(c=>r`<li key=${c.alert_id}><${Ic} alert=${c} property=${n} resolved=${o} /></li>`)}
      </ul>
      <${Ue} of=${a} size=${gr} what=${e.title} />`}<//>`}function Uc({of:e,names:t,property:n,resolved:o}){let[s,a]=w(null),i=e.actions.filter(({count:l})=>l>1);if(!i.length||!Q()?.canManage)return null;let c=async(l,u)=>{let{decided:d,refused:m,lose:p,gain:h}=await Cn(n.property_id,{...l,kind:e.kind,alert_ids:u});a(null);let f=[p&&`${W(p)} lost access`,h&&`${W(h)} gained access`].filter(Boolean).join(", ");o(`${fe[l.action].name}: done for ${k(d.length,"alert")}${f&&`; ${f}`}.${m.length?` ${k(m.length,"alert")} had changed in the meantime; look again.`:""}`)};return r`
    <div class="row card-head">
      ${i.map(({action:l,count:u})=>r`
        <${g} kind="small ${fe[l].danger?"danger":""}" aria-label="${fe[l].name} for all ${u}: ${e.title}"
          onClick=${()=>a(l)}>${fe[l].name} for all ${u.toLocaleString("en-US")}<//>`)}
    </div>
    ${s&&r`<${Zo} kind=${e.kind} all=${e.actions.find(({action:l})=>l===s)?.count} names=${t} action=${s} property=${n} decide=${c} onClose=${()=>a(null)} />`}`}function Ic({alert:e,property:t,resolved:n}){let[o,s]=w(null),a=Wn(e),i=async l=>{try{await qa(t.property_id,e.alert_id,l),s(null),n(`${fe[l.action].name}: done for ${a}.`)}catch(u){if(!(u instanceof ye)||u.code!=="alert_closed")throw u;s(null),n(`The alert about ${a} was closed in the meantime; nothing more was done.`)}},c=`About ${a}`;return r`
    <article class="stack tight" aria-label=${c}>
      ${e.detail&&r`<p>${e.detail}</p>`}
      ${e.kind==="still_has_access"?r`<${Wc} alert=${e} property=${t} />`:r`<${Bc} alert=${e} property=${t} />`}
      ${e.ends_at&&r`<${Hc} at=${e.ends_at} property=${t} />`}
      <div class="row between">
        <span class="hint">${e.kind!=="still_has_access"&&`${e.remedy} `}<${jc} at=${e.opened_at} zone=${t.time_zone} /></span>
        ${Q()?.canManage&&r`
          <div class="row">
            ${e.actions.map(l=>r`
              <${g} kind="small ${fe[l].danger?"danger":""}" aria-label="${fe[l].name}: ${a}" onClick=${()=>s(l)}>${fe[l].name}<//>`)}
          </div>`}
      </div>
      ${o&&r`<${Zo} kind=${e.kind} one=${e} action=${o} property=${t} decide=${i} onClose=${()=>s(null)} />`}
    </article>`}function jc({at:e,zone:t}){let n=Date.now()-Date.parse(e);return r`Open since <${L} at=${e} zone=${t} />${n>=6e4&&`, for ${zt(n)}`}.`}function Wc({alert:{person:e},property:t}){let n=Ae();return e&&r`
    <p class="long"><strong><a href="/properties/${t.property_id}/people/${e.person_id}">${e.name}</a></strong>
      ${[e.unit_id&&(n[e.unit_id]??e.unit_id),e.email,dt(e.phone)].filter(Boolean).map(o=>r` · ${o}`)}</p>`}function Hc({at:e,property:t}){let n=t.time_zone,o=Date.parse(e)-Date.now();return t.integration.state==="off"?r`<p><strong>User Sync is off, so access does not end by itself.</strong></p>`:r`<p><strong>${o>0?r`Access ends by itself in ${zt(o)}: <${L} at=${e} zone=${n} />.`:r`Access ends by itself within the hour; its time ran out <${L} at=${e} zone=${n} />.`}</strong></p>`}var yr=(e,t)=>ae(e==="phone"?dt(t):t),zc=3;function Bc({alert:e,property:t}){let{person:n,residents:o}=e,s=Ae();if(!o.length&&!n)return null;if(o.length>zc)return r`<${Jc} alert=${e} />`;let a=["name","email","phone","pms_unit","lease_status"],i=new Set(e.differing_fields.map(d=>d.field.endsWith("_name")?"name":d.field)),c=n&&{name:n.name,email:n.email,phone:n.phone,pms_unit:s[n.unit_id??""]??n.unit_id,lease_status:null},l=a.filter(d=>o.some(m=>m[d])||c?.[d]),u=d=>e.kind==="missing_from_pms"?["Was in the PMS","Has their name in the PMS"][d]:"In the PMS";return r`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${o.map((d,m)=>r`<th scope="col">${u(m)} <span class="hint">${d.pms_ref.pms_resident_id}</span></th>`)}
          ${n&&r`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${l.map(d=>r`
          <tr class=${i.has(d)?"differs":""}>
            <th scope="row">${d==="pms_unit"?"Unit":xe(d)}</th>
            ${o.map(m=>r`<td>${yr(d,m[d])}</td>`)}
            ${c&&r`<td>${d==="name"?r`<a href="/properties/${t.property_id}/people/${n.person_id}">${n.name}</a>`:yr(d,c[d])}</td>`}
          </tr>`)}
      </tbody>
    </table>`}var Jc=({alert:{residents:e,resident_count:t}})=>r`
  <table>
    <thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Record in the PMS</th></tr></thead>
    <tbody>${e.map(n=>r`
      <tr><th scope="row">${n.name}</th><td>${ae(n.email)}</td><td>${n.pms_ref.pms_resident_id}</td></tr>`)}</tbody>
  </table>
  ${t>e.length&&r`<p class="hint">And ${lt(t-e.length)} more.</p>`}`;var Ze={created:["Created","To be created"],linked:["Linked","To be linked"],updated:["Updated","To be updated"],moved_out:["Moved out","To move out"],access_ended:["Access ended","Access to end"],alerted:["Flagged","To be flagged"],skipped:["Skipped","To be skipped"],unchanged:["Unchanged","To stay as they are"]};function Hn({counts:e,would:t=!1}){let n=Object.values(e.skipped).reduce((s,a)=>s+a,0),o=Number(t);return r`
    <dl class="counts">
      ${[["Residents",e.residents],[Ze.created[o],e.created],[Ze.linked[o],e.linked],[Ze.updated[o],e.updated],[Ze.moved_out[o],e.moved_out],...e.access_ended?[[Ze.access_ended[o],e.access_ended]]:[],[Ze.alerted[o],e.alerted],[Ze.skipped[o],n],[Ze.unchanged[o],e.unchanged]].map(([s,a])=>r`<div><dt>${s}</dt><dd>${a.toLocaleString("en-US")}</dd></div>`)}
    </dl>`}function mt(e){let t=[[e.created,"created"],[e.linked,"linked"],[e.updated-e.moved_out,"updated"],[e.moved_out,"moved out"],[e.access_ended,"lost access without moving out"],[e.alerted,"flagged"]].filter(([n])=>Number(n)>0);return t.length?t.map(([n,o])=>`${n.toLocaleString("en-US")} ${o}`).join(", "):"Nothing new"}function Qe({of:{hold_reasons:e,counts:t}}){let n=Nn(),o=e.every(({reason:s})=>s==="roster_shrank")&&kt(t,!0);return r`
    ${e.map(({sentence:s})=>r`<p>${Ve($e(xt(s,n)))}</p>`)}
    ${o&&r`<p>With it, ${o}.</p>`}`}var qc=["duplicate_email","missing_email"];function Fc(e,t,n){let{units:o}=e,s=At(e,"unmapped_unit"),a=qc.reduce((c,l)=>c+At(e,l),0),i=ht(e)-a;return[s>0&&{what:`Map ${k(s,"unit")}`,href:`${n}/integrations/settings/units?show=unmapped`,why:o.suggested?`Their residents are in Door without a unit. ${o.suggested===1?"One suggestion":`${o.suggested.toLocaleString("en-US")} suggestions`} can be accepted at once.`:"Their residents are in Door without a unit."},a>0&&{what:`Correct ${k(a,"email")} in the PMS`,href:`${n}/alerts`,why:"Emails that are missing or shared. They are brought in by the next sync after that."},i>0&&{what:`Decide about ${k(i,"alert")}`,href:`${n}/alerts`,why:"Whoever a sync could not tell apart."},e.suggestions>0&&{what:`Review access of ${W(e.suggestions)}`,href:`${n}/access`,why:"Nothing changes until you approve it."},t.automated_access==="off"&&{what:"Choose who gives access",href:`${n}/integrations/settings/access`,why:"Keys are given by hand now; Door can suggest or give them by lease and unit."}].filter(c=>c!==!1)}function wr({card:e,property:t}){let{attention:n}=Ce(),o=`next done ${t.property_id}`,[s,a]=w(()=>localStorage.getItem(o)!==null);if(!n||!e.enabled||!e.last_sync||s)return null;let i=Fc(n,e,`/properties/${t.property_id}`);return i.length?r`
    <section class="card stack" aria-labelledby="next">
      <div class="row between"><h2 id="next">What is next</h2><${g} kind="small plain" onClick=${()=>{localStorage.setItem(o,"yes"),a(!0)}}>Hide this<//></div>
      <p>User Sync is on, and ${W(n.people.current+n.people.future)} who live here or are to move in ${n.people.current+n.people.future===1?"is":"are"} in Door.</p>
      <ol class="todo">${i.map(({what:l,href:u,why:d})=>r`<li><a href=${u}>${l}</a><span class="hint">${d}</span></li>`)}</ol>
      <${pe} about="Setting up ${t.name}" />
    </section>`:null}function Kc(e){if(e?.status!=="running")return"It waits to start.";let{created:t,linked:n,updated:o}=e.counts;return t+n+o?`So far: ${mt(e.counts)}.`:"It reads the residents from the PMS and compares them with Door."}function Gc({since:e}){let[t,n]=w(()=>Date.now());return M(()=>{let o=setInterval(()=>n(Date.now()),1e3);return()=>clearInterval(o)},[]),e?r` <span class="tally" aria-hidden="true">${ar(t-Date.parse(e))}</span>`:null}function Ct({following:e,property:t}){let{sync:n,running:o,start:s,forget:a}=e;if(s.problem)return r`<${F} problem=${s.problem} />`;if(o)return r`
      <div role="status">
        <${G} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong><${Gc} since=${n?.started_at} /></div>
          <p>${Kc(n)} You can leave this page; it goes on.</p>
        <//>
      </div>`;if(!n)return null;let i=r`<a href="/properties/${t}/syncs/${n.sync_id}">See the whole sync</a>`,c=r`<${g} kind="small plain" onClick=${a}>Dismiss<//>`;return n.status==="failed"?r`
      <${G} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${n.error&&$e(n.error.detail)}</p><div class="row">${i}${c}<${pe} about="A sync failed: ${n.sync_id}" /></div>
      <//>`:n.status==="held"?r`
      <${G} kind="warn" alert title="The sync waits for your decision">
        <${Qe} of=${n} />
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${i}${c}</div>
      <//>`:r`
    <div role="status">
      <${G} kind="good">
        <p><strong>Synced.</strong> ${lt(n.counts.residents)} in the PMS. ${mt(n.counts)}.</p>
        ${n.unreadable.length>0&&r`<p>${k(n.unreadable.length,"record")} could not be read and ${n.unreadable.length===1?"was":"were"} left alone.</p>`}
        <div class="row">${n.counts.alerted>0&&r`<a href="/properties/${t}/alerts">Look at the alerts</a>`}${i}${c}</div>
      <//>
    </div>`}var _e={select_pms:{path:"pms",name:"Select your PMS",short:"PMS"},enter_credentials:{path:"credentials",name:"Enter Credentials",short:"Credentials"},attach_properties:{path:"properties",name:"Attach Property IDs",short:"Properties"},exclude_statuses:{path:"statuses",name:"Exclude Lease Statuses",short:"Lease statuses"},activate:{path:"activate",name:"User Sync Integration",short:"User Sync"}},Re=Object.keys(_e);function vr({property:e,refresh:t}){let n=C(()=>ue(e.property_id),[e.property_id]),{query:o}=H(),s=wt(e.property_id,()=>{n.reload(),t()},o.sync);return r`
    <${K} title="Integrations" lead="What keeps ${e.name} in step with other systems.">
      <${Ct} following=${s} property=${e.property_id} />
      ${n.data&&Q()?.canManage&&r`<${wr} card=${n.data} property=${e} />`}
      <section class="card" aria-labelledby="user-sync">
        <${T} of=${n}>${a=>r`<${Vc} card=${a} property=${e} following=${s} />`}<//>
      </section>
    <//>`}function Vc({card:e,property:t,following:n}){let o=`/properties/${t.property_id}`,{canManage:s}=Q()??{canManage:!1},a=e.state==="on"||e.state==="off"||e.state==="needs_attention";return r`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${R} kind=${Oe[e.state].kind}>${Oe[e.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${Yc} card=${e} base=${o} />
      ${e.pms&&r`<${Zc} card=${e} base=${o} zone=${t.time_zone} />`}
      <div class="row">
        ${s&&!a&&r`
          <a class="button primary" href="${o}/integrations/setup/${_e[e.next_step??"select_pms"].path}">
            ${e.credential?"Configure":e.pms?"Continue set-up":"Set Up"}</a>`}
        ${s&&e.state==="off"&&r`<a class="button primary" href="${o}/integrations/setup/activate">Turn on User Sync</a>`}
        ${a&&r`<a class="button" href="${o}/integrations/settings/pms">${s?"Manage Settings":"See the settings"}</a>`}
        ${e.enabled&&r`<${g} busy=${n.running||n.start.busy} onClick=${n.start.run}>Sync Now<//>`}
      </div>
      ${!s&&r`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`}function Yc({card:e,base:t}){let n=e.last_sync;return e.state!=="needs_attention"?null:n?.status==="held"&&!n.decision?r`
      <${G} kind="warn" title="The last sync waits for your decision">
        <${Qe} of=${n} />
        <p><a href="${t}/syncs/${n.sync_id}">Look at what it would do</a></p>
      <//>`:r`
    <${G} kind="bad" title=${n?.error?.code.startsWith("credential")?Ne.credential_failing.name:"The last sync failed"}>
      <p>${$e(n?.error?.detail??Ne.credential_failing.why)}</p>
      <p><a href="${t}/integrations/settings/pms">Look at the credential</a>${n&&r` or <a href="${t}/syncs/${n.sync_id}">at the sync</a>`}. <${pe} about=${n?`A sync failed: ${n.sync_id}`:"A credential is refused"} /></p>
    <//>`}var Zc=({card:e,base:t,zone:n})=>r`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${e.pms&&oe[e.pms]}</dd></div>
    ${e.credential&&r`<div><dt>Credential</dt><dd>${e.credential.name}</dd></div>`}
    ${e.pms_properties.length>0&&r`
      <div><dt>PMS properties</dt><dd>${e.pms_properties.map(o=>o.name).join(", ")}</dd></div>`}
    ${e.excluded_lease_statuses.length>0&&r`
      <div><dt>Excluded lease statuses</dt><dd>${e.excluded_lease_statuses.join(", ")}</dd></div>`}
    ${e.last_sync&&r`
      <div><dt>Last sync</dt><dd><${L} at=${e.last_sync.finished_at} zone=${n} /><br />
        <span class="hint">${e.last_sync.status==="succeeded"?mt(e.last_sync.counts):Ke[e.last_sync.status].name}</span></dd></div>`}
    ${e.enabled&&r`<div><dt>Next sync</dt><dd><${L} at=${e.next_sync_at} zone=${n} /></dd></div>`}
    ${e.open_alerts>0&&r`
      <div><dt>Alerts</dt><dd><a href="${t}/alerts">${k(e.open_alerts,"open alert")}</a></dd></div>`}
  </dl>`;var Sr=50,Ft={sort:"last_name",order:"asc"};function Qc(e){let{query:t,route:n}=H(),{lifecycle:o="",access:s="",only:a="",q:i="",sort:c=Ft.sort,order:l=Ft.order}=t,u={lifecycle:o,access:s,only:a,q:i,sort:c,order:l};return{which:u,change:m=>{let p={...u,...m},h=p.sort===Ft.sort&&p.order===Ft.order,f=Object.entries(p).filter(([$,y])=>y&&!(h&&$ in Ft));n(f.length?`${e}?${new URLSearchParams(f)}`:e,!0)},filtered:!!(o||s||a||i)}}function kr({property:e,refresh:t}){let n=e.property_id,o=`/properties/${n}/people`,{which:s,change:a,filtered:i}=Qc(o),c=En(f=>jo(n,{...s,limit:Sr,cursor:f}),[n,...Object.values(s)]),l=C(()=>ue(n),[n]),u=wt(n,()=>{c.reload(),l.reload(),t()}),d=l.data?.enabled??!1,m=B(async()=>{let f=await Fe($=>jo(n,{...s,limit:200,cursor:$}));c.replace({items:f,next_cursor:null,total:f.length,number:0}),setTimeout(()=>{print(),c.reload()})}),p=r`Last sync: <strong><${L} at=${e.integration.last_sync_at} zone=${e.time_zone} /></strong>${l.data?.next_sync_at&&r`. Next: <${L} at=${l.data.next_sync_at} zone=${e.time_zone} />`}`,h=r`
    <${Jt} label=${r`Actions <${Ge} name="down" />`} kind="primary">
      ${d?r`<button type="button" disabled=${u.running} onClick=${u.start.run}>${u.running?"Syncing\u2026":"Sync Now"}</button>`:r`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${n}/why">Why is somebody not here?</a>
      <a href="/properties/${n}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${m.run}>${m.busy?"Reading all of it\u2026":"Print this list"}</button>
    <//>`;return r`
    <${K} title="People" lead=${p} actions=${h}>
      <${Ct} following=${u} property=${n} />
      <${F} problem=${m.problem} />
      <${Xc} which=${s} change=${a} />
      <${el} total=${c.total} filtered=${i} change=${a} />
      <div class="card flush ${c.loading&&c.data?"stale":""}" aria-busy=${c.loading?"true":void 0}>
        <${T} of=${c} lines=${10}>${f=>f.length?r`<${ol} people=${f} property=${e} which=${s} change=${a} />`:r`<${sl} property=${e} filtered=${i} on=${d} />`}<//>
        <${Ue} of=${c} size=${Sr} what="people" />
      </div>
    <//>`}var Xc=({which:e,change:t})=>r`
  <div class="filters no-print" role="search">
    <${be} label="Search by name, email, phone, unit or ID" value=${e.q} onSearch=${n=>t({q:n})} />
    <${we} label="Lifecycle" value=${e.lifecycle} onChoose=${n=>t({lifecycle:n})}
      options=${{"":"All",future:re.future.name,current:re.current.name,past:re.past.name}} />
    <${we} label="Access" value=${e.access} options=${{"":"All",...ct(Ho)}} onChoose=${n=>t({access:n})} />
    <${we} label="Show" value=${e.only} options=${{"":"Everybody",...Xa}} onChoose=${n=>t({only:n})} />
    <${we} label="Sort by" kind="phone-only" value=${e.sort} options=${er} onChoose=${n=>t({sort:n,order:"asc"})} />
  </div>`;function el({total:e,filtered:t,change:n}){let{attention:o}=Ce(),s=o?.people.past_with_access??0;return r`
    <div class="row between">
      <p role="status">${e===null?r`<span class="hint">Loading…</span>`:r`<strong>${W(e)}</strong>${t&&o&&r` <span class="hint">of ${o.people.all.toLocaleString("en-US")}</span>`}`}</p>
      <div class="row no-print">
        ${s>0&&r`<button type="button" class="chip warn" onClick=${()=>n({only:"past_with_access",lifecycle:"",access:"",q:""})}>${W(s)} moved out and still ${s===1?"has":"have"} access</button>`}
        ${t&&r`<button type="button" class="chip" onClick=${()=>n({lifecycle:"",access:"",only:"",q:""})}>Show everybody</button>`}
      </div>
    </div>`}var tl=[["Name","last_name"],["Unit","unit"],["Lifecycle"],["Access"],["Move-in","move_in"],["Lease end","lease_end"],["Lease status"],["From"]];function nl({name:e,by:t,which:{sort:n,order:o},change:s}){if(!t)return r`<th scope="col">${e}</th>`;let a=t===n,i=a&&o==="asc"?"desc":"asc";return r`
    <th scope="col" aria-sort=${a?o==="asc"?"ascending":"descending":void 0}>
      <button type="button" class="sort" onClick=${()=>s({sort:t,order:i})}>${e}<span aria-hidden="true">${a?o==="asc"?"\u2191":"\u2193":"\u2195"}</span></button></th>`}var ol=({people:e,property:t,which:n,change:o})=>r`
  <table class="table">
    <caption class="unseen">People of ${t.name}</caption>
    <thead><tr>${tl.map(([s,a])=>r`<${nl} name=${s} by=${a} which=${n} change=${o} />`)}</tr></thead>
    <tbody>
      ${e.map(s=>r`
        <tr key=${s.person_id}>
          <th scope="row" class="long"><a href="/properties/${t.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a>
            <div class="hint">${s.email}</div></th>
          <td data-label="Unit" class="short">${ae(s.unit?.name)}</td>
          <td><${R} kind=${re[s.lifecycle].kind}>${re[s.lifecycle].name}<//></td>
          <td data-label="Access">${s.lifecycle==="past"&&s.access.state!=="ended"?r`<${R} kind="warn">Still has access<//>`:Ho[s.access.state].name}</td>
          <td data-label="Move-in" class="short">${ce(s.moved_in_on)}</td>
          <td data-label="Lease end" class="short">${ce(s.lease?.ends_on)}</td>
          <td data-label="Lease status">${ae(s.lease?.status)}</td>
          <td data-label="From">${s.source==="pms"?"PMS":"Door"}</td>
        </tr>`)}
    </tbody>
  </table>`,sl=({property:e,filtered:t,on:n})=>{let o=r`<a href="/properties/${e.property_id}/why">Why is somebody not here?</a>`;return t?r`<${Y} title="Nobody fits"><p>Search for less, or show everybody. ${o}</p><//>`:n?r`<${Y} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p>${o}<//>`:r`
    <${Y} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${e.property_id}/integrations">Set up the integration</a>
    <//>`};function zn({property:e,about:t}){let n=C(()=>Na(e.property_id,t),[t.email,t.q]);return r`
    <${T} of=${n} lines=${4}>${o=>r`
      <div class="stack" role="status">
        <p class="hint">${al(o,t)} The PMS was asked <${L} at=${o.asked_at} zone=${e.time_zone} />.</p>
        ${o.to_do&&r`<p><strong>Nobody such was found.</strong> ${o.to_do}</p>`}
        ${rl(o.residents).map(s=>r`<${il} resident=${s} property=${e} />`)}
        ${o.people.map(({person:s,says:a,to_do:i})=>r`
          <div class="stack tight">
            <p><strong><a href="/properties/${e.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a></strong> in Door: ${a}</p>
            <p>What to do: ${i}</p>
          </div>`)}
        ${o.alerts.map(s=>r`
          <p><a href="/properties/${e.property_id}/alerts">An alert is open: ${Ne[s.kind].name}</a></p>`)}
        ${o.more>0&&r`<p>And ${k(o.more,"more","more")}: type another word of the name, the unit or the email.</p>`}
      </div>`}<//>`}function al({searched:{residents:e,people:t,pms_properties:n}},{email:o,q:s}){return`Looked for ${o?`the email \u201C${o}\u201D`:`\u201C${s}\u201D in names, units, emails and IDs`}, among ${k(e,"resident")} whom the PMS has for ${n.join(", ")} and ${W(t)} in Door.`}function rl(e){let t=o=>JSON.stringify([o?.pms_property_id,o?.pms_resident_id]),n=new Set(e.map(o=>t(o.pms_ref)));return e.filter(o=>{let s=o.records.find(a=>a.leads);return!s||t(s.pms_ref)===t(o.pms_ref)||!n.has(t(s.pms_ref))})}var il=({resident:e,property:t})=>r`
  <div class="stack tight">
    <p><strong>${e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"A record that cannot be read"}</strong>
      ${e.resident?.unit&&r`, unit ${e.resident.unit}`}${e.resident?.lease_status&&r`, ${e.resident.lease_status}`}
      ${" "}<${R}>${St(e.outcome).name}<//> ${e.rule&&r`<span class="hint">Rule ${e.rule}</span>`}</p>
    <p>${e.says}</p>
    <p>What to do: ${e.to_do}</p>
    ${e.records.length>0&&r`
      <table>
        <caption class="hint">The PMS has this human in ${k(e.records.length,"record")}.</caption>
        <thead><tr><th scope="col">Record</th><th scope="col">PMS property</th><th scope="col">Why it counts as the same human</th></tr></thead>
        <tbody>${e.records.map(n=>r`
          <tr><th scope="row">${n.pms_ref.pms_resident_id}${n.leads&&r` <${R} kind="accent">Leads<//>`}</th><td>${n.pms_ref.pms_property_id}</td><td>${n.why}</td></tr>`)}</tbody>
      </table>`}
    ${e.compared.length>0&&r`
      <table>
        <thead><tr><th scope="col">Field</th><th scope="col">In the PMS</th><th scope="col">In Door</th></tr></thead>
        <tbody>${e.compared.map(n=>r`
          <tr class=${n.same?"":"differs"}><th scope="row">${xe(n.field)}</th><td>${ae(n.pms)}</td><td>${ae(n.door)}</td></tr>`)}</tbody>
      </table>`}
    ${e.person_id&&r`<p><a href="/properties/${t.property_id}/people/${e.person_id}">The person in Door</a></p>`}
  </div>`;var ft=e=>e.person_id&&e.outcome!=="created",Qo=(e,t)=>e.fields.find(n=>n.field===t)?.to,Kt=e=>ft(e)&&Qo(e,"lifecycle")==="past",Gt=e=>ft(e)&&Qo(e,"access")==="ended",Xo=e=>ft(e)&&!!Qo(e,"access_after_move_out"),cl=({row:e})=>r`
  ${Kt(e)?r`<${R} kind="bad">Moves out<//> `:r`<${R}>${St(e.outcome).name}<//> `}
  ${Gt(e)&&r`<${R} kind="bad">Loses access<//>`}
  ${Xo(e)&&r`<${R} kind="warn">Keeps access until you decide<//>`}`,Bn=({rows:e,property:t,withOutcome:n})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(n||e.some(ft))&&r`<th scope="col">${n?"What happens":"Changes"}</th>`}</tr>
    </thead>
    <tbody>
      ${e.map(o=>r`
        <tr>
          <th scope="row"><${ll} row=${o} property=${t} /></th>
          <td data-label="Email" class="long">${ae(o.resident?.email)}</td>
          <td data-label="Unit" class="short">${ae(o.resident?.unit)}</td>
          <td data-label="Lease status">${ae(o.resident?.lease_status)}</td>
          ${(n||ft(o))&&r`
            <td>
              ${n&&r`<${cl} row=${o} />`}
              ${ft(o)&&r`<${Vt} fields=${o.fields} />`}
              ${Number(o.records?.length)>1&&r`<div class="hint">${k(o.records.length,"record")} of one human</div>`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;function ll({row:e,property:t}){let n=e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"Unreadable record";return r`
    ${ft(e)?r`<a href="/properties/${t}/people/${e.person_id}">${n}</a>`:n}
    ${e.pms_ref&&r`<span class="hint"> ${e.pms_ref.pms_resident_id}</span>`}`}function Vt({fields:e}){let t=Ae(),n=Nn();return e.map(({field:o,from:s,to:a})=>r`
    <${Bt} name=${xe(o)} from=${s&&xr(o,s,t,n)} to=${ae(a&&xr(o,a,t,n))} />`)}function xr(e,t,n,o){switch(e){case"unit":case"access":case"access_suggestion":return t.split(", ").map(s=>n[s]??(s==="ended"?"Ended":xt(s,o))).join(", ");case"access_after_move_out":return Dn(xt(t,o));case"phone":return dt(t);case"lifecycle":return te(re,t)?.name??t;case"out_of_scope":return"Yes";case"lease_starts_on":case"lease_ends_on":case"moved_in_on":case"moved_out_on":case"missing_from_pms_since":return xt(t,o);default:return t}}function Pr({property:e,params:t}){let n=e.property_id,o=C(async()=>{let[a,i]=await Promise.all([Da(n,t.person),ue(n)]);return{...a,mode:i.automated_access}},[n,t.person]),s=o.data?`${o.data.first_name} ${o.data.last_name}`:"Person";return r`
    <${K} title=${s} lead=${r`<a href="/properties/${e.property_id}/people">All people of ${e.name}</a>`}>
      <${T} of=${o} lines=${10}>${a=>r`
        <${dl} person=${a} zone=${e.time_zone} />
        <${ul} person=${a} zone=${e.time_zone} />
        <${ml} person=${a} property=${e} mode=${a.mode} changed=${o.reload} />
        <${fl} email=${a.email} property=${e} />
        <${$l} history=${a.history} property=${e} />`}<//>
    <//>`}var dl=({person:e,zone:t})=>r`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[["Email",e.email],["Phone",ae(dt(e.phone))],["Unit",ae(e.unit?.name)],["Lease status",ae(e.lease?.status)],["Lease",e.lease?`${ce(e.lease.starts_on)} to ${ce(e.lease.ends_on)}`:"\u2014"],["Move-in",ce(e.moved_in_on)],["Move-out",ce(e.moved_out_on)]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${L} at=${e.last_synced_at} zone=${t} /></dd></div>
    </dl>
  </section>`,ul=({person:e,zone:t})=>r`
  <section class="card flush" aria-labelledby="records">
    <div class="card-head stack tight">
      <h2 id="records">Records in the PMS</h2>
      ${e.records.length>1&&r`<p class="hint">The PMS has several records of this person. They count as one human; the lease of the leading one counts.</p>`}
    </div>
    ${e.records.length?r`
      <table class="table">
        <thead><tr><th scope="col">Record</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Why it is theirs</th><th scope="col">Since</th></tr></thead>
        <tbody>
          ${e.records.map(n=>r`
            <tr>
              <th scope="row">${n.pms_ref.pms_resident_id} <span class="hint">${oe[n.pms_ref.pms]}, ${n.pms_ref.pms_property_id}</span>
                ${e.records.length>1&&n.leads&&r` <${R} kind="accent">Leads<//>`}</th>
              <td data-label="Email" class="long">${ae(n.email)}</td>
              <td data-label="Unit" class="short">${ae(n.pms_unit)}</td>
              <td>${n.why}
                ${n.missing_since&&r`<div><${R} kind="warn">Missing from the PMS<//> <span class="hint">since <${L} at=${n.missing_since} zone=${t} /></span></div>`}
                ${n.reused&&r`<div><${R} kind="warn">Somebody else’s now<//> <span class="hint">The PMS uses this ID for another human.</span></div>`}</td>
              <td data-label="Since"><${L} at=${n.linked_at} zone=${t} never="Not kept" /></td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Not linked: they are in Door alone.</p>`}
  </section>`,pl=["future","current","past"];function hl(e,t,n){let o=t.pms_ref?"It holds until the PMS says another lifecycle or unit.":"It holds until a manager says otherwise.";if(e==="current")return n==="off"?`Automated access is off here, so managers give them keys by hand. ${o}`:`${t.unit?`They get access to ${t.unit.name} and the common areas at once.`:"They have no Door unit, so they get access once their unit is mapped."} ${o}`;let s=t.access.state==="ended"?"They have no access as it is.":"All their access ends at once, keys given by hand too.";return`${e==="past"?"They move out. ":""}${s} The account is kept. ${o}`}function ml({person:e,property:t,mode:n,changed:o}){let[s,a]=w(null),[i,c]=he(),l=B(async()=>{s&&(await Oa(t.property_id,e.person_id,s),c(`${e.first_name} ${e.last_name} is now ${re[s].name}.`),a(null),o())}),u=pl.filter(p=>p!==e.lifecycle),{access:d}=e,m=Ae();return r`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${R} kind=${re[e.lifecycle].kind}>${re[e.lifecycle].name}<//></div>
      <p>${d.reason}</p>
      ${d.state==="granted"&&r`
        <p>Access since <${L} at=${d.starts_at} zone=${t.time_zone} />: ${m[d.unit_id]??d.unit_id}${d.common_area_keys.length>0&&`, ${d.common_area_keys.join(", ")}`}.
          ${d.ends_at&&r` It ends by itself <${L} at=${d.ends_at} zone=${t.time_zone} />.`}</p>`}
      ${d.state==="ended"&&r`<p>All access ended <${L} at=${d.at} zone=${t.time_zone} />.</p>`}
      ${e.lifecycle==="past"&&d.state!=="ended"&&r`<p><a href="/properties/${t.property_id}/alerts">Look at the alerts</a></p>`}
      ${d.suggestion_id&&r`<p><a href="/properties/${t.property_id}/access">A change waits in Access Review</a></p>`}
      <${le} of=${i} />
      ${Q()?.canManage&&r`
        <div class="row">
          ${u.map(p=>r`<${g} key=${p} kind=${p==="current"?"":"danger"} onClick=${()=>a(p)}>Set to ${re[p].name}<//>`)}
        </div>`}
      ${s&&r`
        <${Ee} title="Set ${e.first_name} ${e.last_name} to ${re[s].name}?" does=${r`<p>${hl(s,e,n)}</p>`}
          action="Set to ${re[s].name}" danger=${s!=="current"} doing=${l} onConfirm=${l.run}
          onClose=${()=>{a(null),l.clear()}} />`}
    </section>`}function fl({email:e,property:t}){let[n,o]=w(!1);return r`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${n?r`<${zn} property=${t} about=${{email:e}} />`:r`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${g} onClick=${()=>o(!0)}>Ask the PMS<//></div>`}
    </section>`}var $l=({history:e,property:t})=>r`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${e.length?r`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${e.map(n=>r`
            <tr>
              <td><${L} at=${n.at} zone=${t.time_zone} /></td>
              <th scope="row">${Ln[n.kind]}</th>
              <td><${Vt} fields=${n.fields} /></td>
              <td data-label="By">${n.sync_id?r`<a href="/properties/${t.property_id}/syncs/${n.sync_id}">Sync (${te(vt,n.actor)??n.actor})</a>`:n.actor}</td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;var Tr=e=>e.normalize("NFKD").replaceAll(new RegExp("\\p{Mark}","gu"),"").toLowerCase();function Yt(e,t){let n=t.map(o=>Tr(o??""));return Tr(e).split(/\s+/).every(o=>n.some(s=>s.includes(o)))}var es=new Intl.Collator("en",{numeric:!0,sensitivity:"base"}).compare;var Ar=50,_l=3*36e5,Et=({integration:e},t)=>e.alerts[t]??0,gl=e=>e.integration.open_alerts-Et(e,"unmapped_unit")-Et(e,"still_has_access")-Et(e,"credential_failing"),Er=({integration:{state:e,last_succeeded_at:t}})=>(e==="on"||e==="needs_attention")&&(!t||Date.now()-Date.parse(t)>_l);function Jn(e){let{integration:t}=e,n=Et(e,"still_has_access"),o=gl(e),s=Et(e,"unmapped_unit"),a=t.state==="on"||t.state==="needs_attention";return[{n,what:`${W(n)} past with access`,to:"alerts#still_has_access",kind:"bad"},{n:Number(a&&!!t.credential?.failing_since),what:"Credential refused",to:"integrations/settings/pms",kind:"bad"},{n:+!!t.held_sync_id,what:"Sync held",to:`syncs/${t.held_sync_id}`,kind:"warn"},{n:+(t.state==="needs_attention"&&!t.held_sync_id&&!t.credential?.failing_since),what:"Sync failed",to:"integrations",kind:"bad"},{n:Number(Er(e)),what:"Not synced lately",to:"integrations",kind:"warn"},{n:o,what:k(o,"alert"),to:"alerts",kind:"warn"},{n:s,what:`${k(s,"unit")} to map`,to:"integrations/settings/units?show=unmapped",kind:""}]}function yl(e,t){let[n,o]=[Jn(e),Jn(t)],s=n.findIndex(({n:a},i)=>a!==o[i].n);return s<0?es(e.name,t.name):o[s].n-n[s].n}var Cr={needs:{name:"Needs somebody",fits:e=>Jn(e).some(({n:t})=>t>0)},past:{name:"Past with access",fits:e=>Et(e,"still_has_access")>0},held:{name:"Sync held",fits:({integration:e})=>!!e.held_sync_id},failing:{name:"Credential refused",fits:({integration:e})=>!!e.credential?.failing_since},late:{name:"Not synced lately",fits:Er},on:{name:"User Sync on",fits:({integration:{state:e}})=>e==="on"||e==="needs_attention"},off:{name:"User Sync off",fits:({integration:{state:e}})=>e==="off"},not_set_up:{name:"Not set up",fits:({integration:{state:e}})=>e==="not_set_up"||e==="in_progress"}},bl={fits:()=>!0};function Rr({properties:e,refresh:t}){let{query:n,route:o}=H(),{q:s="",show:a="",pms:i=""}=n,c=f=>{let $=new URLSearchParams(Object.entries({q:s,show:a,pms:i,...f}).filter(([,y])=>y));o($.size?`/?${$}`:"/",!0)},{fits:l}=te(Cr,a)??bl,u=e.filter(f=>l(f)&&(!i||f.integration.pms===i)&&Yt(s,[f.name,f.property_id,f.org_id,f.integration.credential?.name])).sort(yl),d=Pt(u,Ar),m=[...new Set(e.flatMap(({integration:f})=>f.pms??[]))],p=Object.entries(Cr).map(([f,{name:$,fits:y}])=>[f,$,e.filter(y).length]),h=Object.fromEntries(p.filter(([f,,$])=>$>0||f===a).map(([f,$,y])=>[f,`${$} (${y.toLocaleString("en-US")})`]));return r`
    <${K} title="Properties" lead="How each property stands. What needs somebody comes first."
      actions=${r`${Q()?.canManage&&r`<a class="button" href="/activity">Activity</a>`}${e.length>0&&r`<${g} onClick=${t}>Look again<//>`}`}>
      <${wl} properties=${e} />
      ${e.length>0&&r`
        <div class="filters" role="search">
          <${be} label="Search by name, ID or credential" value=${s} onSearch=${f=>c({q:f})} />
          <${we} label="Show" value=${a} options=${{"":`All properties (${e.length.toLocaleString("en-US")})`,...h}} onChoose=${f=>c({show:f})} />
          ${m.length>1&&r`<${we} label="PMS" value=${i} options=${{"":"All",...Object.fromEntries(m.map(f=>[f,oe[f]]))}} onChoose=${f=>c({pms:f})} />`}
        </div>
        <p role="status"><strong>${k(u.length,"property","properties")}</strong></p>`}
      <div class="card flush">
        ${u.length?r`<${vl} properties=${d.data} />`:r`
          <${Y} title=${e.length?"No property fits":"You manage no property yet"}>
            <p>${e.length?"Search for less, or show all properties.":"Ask a manager of your portfolio to give you one."}</p>
          <//>`}
        <${Ue} of=${d} size=${Ar} what="properties" />
      </div>
    <//>`}function wl({properties:e}){let t=new Map;for(let n of e){let{credential:o}=n.integration;if(!o?.failing_since)continue;let s=t.get(o.credential_id)??{name:o.name,since:o.failing_since,of:[]};t.set(o.credential_id,{...s,of:[...s.of,n]})}return[...t].map(([n,{name:o,since:s,of:a}])=>r`
    <${G} key=${n} kind="bad" title="The PMS refuses the credential “${o}”">
      <p>${k(a.length,"property is","properties are")} not synced since <${L} at=${s} zone=${a[0].time_zone} />.
        ${Q()?.canManage&&r` A new password is entered once for all of them. <a href="/properties/${a[0].property_id}/integrations/settings/pms">Enter the new credential</a>`}</p>
      <details><summary>Which properties</summary><p>${[...a].sort((i,c)=>es(i.name,c.name)).map(({name:i})=>i).join(", ")}</p></details>
    <//>`)}function vl({properties:e}){let t=new Set(e.map(({org_id:n})=>n)).size>1;return r`
    <table class="table">
      <thead>
        <tr><th scope="col">Property</th>${t&&r`<th scope="col">Portfolio</th>`}<th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Synced</th><th scope="col">What needs somebody</th></tr>
      </thead>
      <tbody>
        ${e.map(n=>{let{property_id:o,name:s,org_id:a,integration:i}=n,c=Jn(n).filter(({n:l})=>l>0);return r`
            <tr key=${o}>
              <th scope="row"><a href="/properties/${o}/people">${s}</a></th>
              ${t&&r`<td data-label="Portfolio">${a}</td>`}
              <td data-label="PMS">${i.pms?oe[i.pms]:r`<span class="hint">—</span>`}</td>
              <td><a href="/properties/${o}/integrations" aria-label="Integrations of ${s}: ${Oe[i.state].name}">
                <${R} kind=${Oe[i.state].kind}>${Oe[i.state].name}<//></a></td>
              <td data-label="Synced" class="short"><${Sl} property=${n} /></td>
              <td>${c.length?r`<ul class="inline">${c.map(({what:l,to:u,kind:d})=>r`<li><a class="need ${d}" href="/properties/${o}/${u}">${l}</a></li>`)}</ul>`:r`<span class="hint">Nothing</span>`}</td>
            </tr>`})}
      </tbody>
    </table>`}function Sl({property:{integration:{last_succeeded_at:e},time_zone:t}}){if(!e)return r`<span class="hint">never</span>`;let n=Date.now()-Date.parse(e);return r`<${L} at=${e} zone=${t} as=${n<6e4?"just now":`${zt(n)} ago`} />`}function ts(e,t,n,o){let[s,a]=w(null),i=N({of:t.etag,etag:t.etag});i.current.of!==t.etag&&(i.current={of:t.etag,etag:t.etag});let c=B(async()=>{try{let l=await n(i.current.etag);a(null),o(l)}catch(l){if(!(l instanceof ye)||l.code!=="version_mismatch")throw l;a(await ue(e))}});return{busy:c.busy,problem:c.problem,save:c.run,clear:c.clear,conflict:s&&{now:s,saveMine:()=>(i.current.etag=s.etag,c.run()),takeTheirs:()=>{a(null),o(s)}}}}function je({property:e,card:t,saved:n},o,s,a){let[i,c,l]=Rn(`${e.property_id} v${t.version} ${o}`,s),u=ts(e.property_id,t,d=>a(e.property_id,i,d),d=>{l(),n(d)});return{value:i,set:c,saving:u}}function ve({saving:e,mine:t,theirs:n}){let{conflict:o}=e;return o?r`
    <${G} kind="warn" alert title="Somebody else changed this while you were here">
      <p>Nothing of yours was saved yet. Look at both, then choose.</p>
      <table>
        <tbody>
          <tr><th scope="row">Yours</th><td>${t}</td></tr>
          <tr><th scope="row">As it is now</th><td>${n(o.now)}</td></tr>
        </tbody>
      </table>
      <${F} problem=${e.problem} />
      <div class="row">
        <${g} onClick=${o.takeTheirs}>Keep it as it is now<//>
        <${g} kind="primary" busy=${e.busy} onClick=${o.saveMine}>Save mine instead<//>
      </div>
    <//>`:r`<${F} problem=${e.problem} />`}function qn(e){let{property:t,card:n,action:o,back:s}=e,a=C(async()=>{let[v,P]=await Promise.all([xa(t.property_id),kn()]),_=Object.fromEntries(P.map(x=>[x.property_id,x.name]));return{seen:v,names:_}},[t.property_id,n.credential?.credential_id]),i=n.pms_properties.map(v=>v.pms_property_id),{value:c,set:l,saving:u}=je(e,"properties",i,Pa),[d,m]=w(""),[p,h]=w(!1),f=v=>{v.preventDefault(),h(!c.length),c.length&&u.save()},$=v=>l(c.includes(v)?c.filter(P=>P!==v):[...c,v]),y=v=>`${v.name} ${v.pms_property_id} ${v.address??""}`.toLowerCase().includes(d.trim().toLowerCase());return r`
    <form class="stack" onSubmit=${f}>
      <${T} of=${a}>${({seen:v,names:P})=>{let _=S=>v.find(U=>U.pms_property_id===S)?.name??S,x=v.filter(y);return r`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${t.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${v.length>6&&r`<${be} label="Search by name or ID" value=${d} onSearch=${m} />`}
            <p class="hint" role="status">${k(c.length,"property","properties")} selected${d&&`, ${x.length} shown`}</p>
            <div class="choices">
              ${x.map(S=>r`<${kl} one=${S} names=${P} own=${t.property_id} checked=${c.includes(S.pms_property_id)} onChange=${()=>$(S.pms_property_id)} />`)}
            </div>
            ${!v.length&&r`
              <${Y} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${g} onClick=${a.reload}>Look again<//>
              <//>`}
            ${p&&r`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${ve} saving=${u} mine=${c.map(_).join(", ")}
            theirs=${S=>S.pms_properties.map(U=>U.name).join(", ")||"None attached"} />`}}<//>
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${u.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function kl({one:e,names:t,own:n,checked:o,onChange:s}){let a=e.attached_to&&e.attached_to!==n;return r`
    <label class="choice">
      <input type="checkbox" checked=${o} disabled=${a} onChange=${s} />
      <span><strong>${e.name}</strong> <code>${e.pms_property_id}</code>
        ${e.address&&r`<span class="hint">${e.address}</span>`}</span>
      ${a&&r`<${R} kind="warn">Attached to ${t[e.attached_to??""]??"another property"}<//>`}
    </label>`}function Fn(e){let{property:t,card:n,action:o,back:s}=e,a=C(()=>Ta(t.property_id),[t.property_id]),{value:i,set:c,saving:l}=je(e,"statuses",n.excluded_lease_statuses,Aa),u=p=>{p.preventDefault(),l.save()},d=p=>c(i.includes(p)?i.filter(h=>h!==p):[...i,p]),m=p=>p.length?[...p].sort().join(", "):"None excluded";return r`
    <form class="stack" onSubmit=${u}>
      <${T} of=${a}>${p=>r`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated; moving out still ends access.</p>
          <div class="choices">
            ${p.map(h=>r`<${xl} one=${h} checked=${i.includes(h.status)} onChange=${()=>d(h.status)} />`)}
          </div>
        </fieldset>
        <${Pl} statuses=${p} excluded=${i} />`}<//>
      <${ve} saving=${l} mine=${m(i)} theirs=${p=>m(p.excluded_lease_statuses)} />
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${l.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function xl({one:e,checked:t,onChange:n}){let{name:o,kind:s,means:a}=re[e.lifecycle];return r`
    <label class="choice">
      <input type="checkbox" checked=${t} onChange=${n} />
      <span><strong>${e.status}</strong> <${R} kind=${s}>${o}<//><span class="hint">${a}</span></span>
      <span class="hint">${lt(e.residents)} now</span>
    </label>`}function Pl({statuses:e,excluded:t}){let n=e.filter(a=>a.lifecycle==="future"||a.lifecycle==="current"),o=a=>a.reduce((i,c)=>i+c.residents,0),s=o(n.filter(a=>t.includes(a.status)));return r`<p role="status">Of ${lt(o(n))} who live there or are to move in, <strong>${s} ${s===1?"is":"are"} left out</strong>.</p>`}var ns=({mode:e,keys:t,hours:n,threshold:o})=>({automated_access:e,common_area_keys:t,held_changes_threshold:Number(o),...e==="approval_required"&&{revoke_after_hours:Number(n)}});function Lr(e){let t=e.property.property_id,n=C(async()=>(await Ua(t)).filter(o=>o.kind==="common").map(o=>o.name),[t]);return r`<${T} of=${n} lines=${8}>${o=>r`<${Tl} ...${e} known=${o} />`}<//>`}function Tl(e){let{property:t,card:n,action:o,known:s}=e,a={mode:n.automated_access,keys:n.common_area_keys.filter(S=>s.includes(S)),hours:String(n.revoke_after_hours),threshold:String(n.held_changes_threshold)},i=N(null),[c,l]=w(null),u=S=>{l(null),e.saved(S)},{value:d,set:m,saving:p}=je({...e,saved:u},"automate access",a,(S,U,Z)=>Ea(S,{...ns(U),digest:i.current},Z)),h=B(async S=>{let U=await Ra(t.property_id,ns(d));i.current=U.digest??null,Object.values(zo).every(({count:ie})=>!U[ie])&&!S?p.save():l({preview:U,again:S})}),f=p.problem?.code==="other_plan";M(()=>{f&&h.run(!0)},[p.problem]),M(()=>{p.conflict&&l(null)},[p.conflict]);let $=S=>{S.preventDefault(),p.clear(),h.run(!1)},y=h.problem??(f?null:p.problem),v=S=>y?.errors.find(U=>U.pointer.startsWith(S))?.detail,P=S=>S.currentTarget.value,_=n.common_area_keys.filter(S=>!s.includes(S)),x=S=>[Pe[S.automated_access??"off"].name,`common areas: ${S.common_area_keys?.join(", ")||"none"}`,S.revoke_after_hours!=null&&S.automated_access==="approval_required"&&`access of who moved out ends after ${k(S.revoke_after_hours,"hour")}`,`held above ${S.held_changes_threshold} %`].filter(Boolean).join("; ");return r`
    <form class="card stack" onSubmit=${$}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(Pe).map(([S,{name:U,means:Z}])=>r`
            <label class="choice">
              <input type="radio" name="mode" checked=${d.mode===S} onChange=${()=>m({...d,mode:S})} />
              <span><strong>${U}</strong><span class="hint">${Z}</span></span>
            </label>`)}
        </div>
      </fieldset>
      ${d.mode==="approval_required"&&r`
        <${Te} label="End access of who moved out after so many hours" type="number" min="0" max="168" inputmode="numeric" required value=${d.hours} wrong=${v("/revoke_after_hours")}
          help="Until then you are asked in Alerts, under Moved Out, Still Has Access, where you can also keep it. 0 is at once, 168 a week."
          onInput=${S=>m({...d,hours:P(S)})} />`}
      <fieldset class="stack tight">
        <legend class="label">Common area keys</legend>
        <p class="hint" id="keys-help">Every current resident gets them beside the key of the unit, where access is automated.</p>
        ${s.map(S=>r`
          <label class="tick"><input type="checkbox" checked=${d.keys.includes(S)}
            onChange=${()=>m({...d,keys:d.keys.includes(S)?d.keys.filter(U=>U!==S):[...d.keys,S]})} /> ${S}</label>`)}
        ${!s.length&&r`<p>Door has registered no common area keys for this property. Make them in DOOR OS; then they can be chosen here. <${pe} about="Common area keys for ${t.name}">Or ask Door’s support:<//></p>`}
        ${_.length>0&&r`<${G} kind="warn"><p>Chosen before, and no key of Door any more: ${_.join(", ")}. ${_.length===1?"It is":"They are"} left out when you save.</p><//>`}
        ${v("/common_area_keys")&&r`<span class="wrong">${v("/common_area_keys")}</span>`}
      </fieldset>
      <${Te} label="Hold a sync above this share of the people, in %" type="number" min="1" max="99" inputmode="numeric" required value=${d.threshold} wrong=${v("/held_changes_threshold")}
        help="A sync that would move out, or take access from, more than this share of the people within a day, and more than five, changes nothing until a manager approves it."
        onInput=${S=>m({...d,threshold:P(S)})} />
      ${!c&&r`<${ve} saving=${{...p,problem:y?.errors.length?null:y}} mine=${x(ns(d))} theirs=${x} />`}
      <div class="foot"><span /><${g} type="submit" kind="primary" busy=${h.busy||p.busy}>${o}<//></div>
      ${c&&r`
        <${Al} ...${c} busy=${p.busy||h.busy} problem=${y} onConfirm=${p.save}
          onClose=${()=>{l(null),p.clear()}} />`}
    </form>`}function Al({preview:e,again:t,busy:n,problem:o,onConfirm:s,onClose:a}){let i=Object.entries(zo).map(([c,{count:l,one:u,many:d}])=>{let m=e[l],p=e.items.filter(h=>h.effect===c).map(h=>h.name);return{n:m,what:m===1?u:d,names:p}}).filter(({n:c})=>c>0);return r`
    <${Ie} title="Change access now?" onClose=${a}>
      ${t&&r`<${G} kind="warn" alert><p>What these settings would do has changed since you looked, and nothing was saved. Look at it again.</p><//>`}
      <p>Once these settings are saved:</p>
      <div role="status"><ul class="plain-list">
        ${i.map(({n:c,what:l,names:u})=>r`<li><strong>${W(c)} ${l}</strong>${u.length>0&&r`<br /><span class="hint">${Yo(u,c)}</span>`}</li>`)}
        ${!i.length&&r`<li><strong>Nobody’s access changes</strong></li>`}
      </ul></div>
      <${F} problem=${o} />
      <div class="row end">
        <${g} onClick=${a}>Cancel<//>
        <${g} kind=${e.lose?"danger primary":"primary"} busy=${n} onClick=${s}>Confirm<//>
      </div>
    <//>`}function Mr({property:e,card:t}){let n=e.property_id,{query:o,route:s}=H(),{q:a="",action:i="",from:c="",to:l=""}=o,u={q:a,action:i,from:c,to:l},d=h=>{let f=new URLSearchParams(Object.entries({...u,...h}).filter(([,$])=>$));s(`/properties/${n}/integrations/settings/activity${f.size?`?${f}`:""}`,!0)},m=De(h=>Fa(n,{...u,cursor:h}),[n,...Object.values(u)]),p=B(async()=>{let h=URL.createObjectURL(new Blob([await Ga(n)],{type:"text/csv"}));Object.assign(document.createElement("a"),{href:h,download:`audit-${n}.csv`}).click(),URL.revokeObjectURL(h)});return r`
    <div class="row between"><p>Everything that managers and support decided here, the newest first. It is kept for good.</p>
      <${g} busy=${p.busy} onClick=${p.run}>Save all as CSV<//></div>
    <${jn} which=${u} change=${d} />
    <${F} problem=${p.problem} />
    <${T} of=${m} lines=${8}>${h=>r`
      <${In} entries=${h} zone=${e.time_zone} property=${n} filtered=${!!(a||i||c||l)}
        names=${t.credential?{[t.credential.credential_id]:t.credential.name}:{}} />`}<//>
    <${Ye} more=${m.more} busy=${m.busy} onMore=${m.goOn} />`}function Kn(e,t,n){let[o,s,a]=Rn(`${t} form`,{name:n.name,fields:n.fields??{}}),[i,c]=w({}),[l,u]=w({}),d=p=>(p.kind==="secret"?i[p.name]:o.fields[p.name])??"",m=new Set(["/name",...e.credential_fields.map(p=>`/fields/${p.name}`)]);return{pms:e,secretsOptional:n.secretsOptional??!1,name:o.name,wrong:l,value:d,setName:p=>s({...o,name:p}),set:(p,h)=>{u({...l,[p.name]:""}),p.kind==="secret"?c({...i,[p.name]:h}):s({...o,fields:{...o.fields,[p.name]:h}})},values:()=>{let p=e.credential_fields.map(h=>[h.name,d(h).trim()]).filter(([,h])=>h);return{name:o.name.trim(),fields:Object.fromEntries(p)}},check:()=>{let p=e.credential_fields.filter($=>$.required&&!d($).trim()&&!($.kind==="secret"&&n.secretsOptional)),h=Object.fromEntries(p.map($=>[$.name,`Enter the ${$.label}.`]));o.name.trim()||(h.name="Give it a name."),u(h);let f=Object.keys(h)[0];return f&&setTimeout(()=>document.querySelector('[aria-invalid="true"]')?.focus()),!f},forget:()=>{a(),c({})},without:p=>p.problem?.errors.length&&p.problem.errors.every(f=>m.has(f.pointer))?{...p,problem:null}:p}}function Gn({form:e,problem:t}){let n=(s,a)=>e.wrong[s]||t?.errors.find(i=>i.pointer===a)?.detail,o=s=>s.currentTarget.value;return r`
    <${Te} label="Name in Door" help="What you and your colleagues call it." value=${e.name} maxlength="100" autocomplete="off"
      wrong=${n("name","/name")} onInput=${s=>e.setName(o(s))} />
    ${e.pms.credential_fields.map(s=>r`
      <${Te} label=${s.label} optional=${!s.required||s.kind==="secret"&&e.secretsOptional}
        help=${s.kind==="secret"&&e.secretsOptional?`${s.help} Leave it empty to keep the present one.`:s.help}
        type=${s.kind==="secret"?"password":s.kind==="url"?"url":"text"}
        name=${s.name} value=${e.value(s)} maxlength=${s.max_length} spellcheck=${!1} autocapitalize="none"
        autocomplete=${s.kind==="secret"?"new-password":"off"} wrong=${n(s.name,`/fields/${s.name}`)}
        onInput=${a=>e.set(s,o(a))} />`)}`}var os="new";function Vn(e){let{card:t}=e,n=C(async()=>{let[o,s]=await Promise.all([bt(),xn(t.pms??"")]);return{pms:o.find(a=>a.id===t.pms),existing:s}},[t.pms]);return r`
    <${T} of=${n}>${({pms:o,existing:s})=>r`
      <${Cl} ...${e} pms=${o} existing=${s} />`}<//>`}function Cl(e){let{property:t,card:n,saved:o,action:s,back:a,pms:i,existing:c}=e,l=n.credential?.credential_id??(c.length?c[0].credential_id:os),u=Kn(i,`${t.property_id} ${i.id}`,{name:`${t.name}, ${i.name}`}),[d,m]=w(null),p=_=>{u.forget(),o(_)},{value:h,set:f,saving:$}=je({...e,saved:p},"credential",l,async(_,x,S)=>{let U=x;if(y){let Z=d??await ba({pms:i.id,...u.values()});m(Z),U=Z.credential_id}return ka(_,U,S)}),y=h===os||!c.some(_=>_.credential_id===h),v=_=>{if(_.preventDefault(),h===n.credential?.credential_id)return o(n);(!y||u.check())&&$.save()},P=y?u.name:c.find(_=>_.credential_id===h)?.name;return r`
    <form class="stack" onSubmit=${v} novalidate>
      ${c.length>0&&r`
        <fieldset class="stack tight">
          <legend class="label">Which ${oe[i.id]} credential?</legend>
          <div class="choices">
            ${c.map(_=>r`
              <label class="choice">
                <input type="radio" name="credential" checked=${_.credential_id===h} onChange=${()=>f(_.credential_id)} />
                <span><strong>${_.name}</strong>
                  <span class="hint">${Object.values(_.fields).join(" \xB7 ")}</span>
                  <span class="hint">Used by ${k(_.used_by.length,"property","properties")}, tested <${L} at=${_.last_verified_at} zone=${t.time_zone} />${_.expires_on&&`, until ${ce(_.expires_on)}`}</span></span>
                <span><${On} credential=${_} /></span>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${y} onChange=${()=>f(os)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${y&&r`
        <fieldset class="stack">
          <legend class="label">${c.length?"The new credential":`A credential for ${oe[i.id]}`}</legend>
          <p class="hint">It is tested with ${i.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${Gn} form=${u} problem=${$.problem} />
        </fieldset>`}
      <${ve} saving=${u.without($)} mine=${P??"\u2014"}
        theirs=${_=>_.credential?.name??"No credential chosen"} />
      ${$.busy&&y&&r`<p role="status" class="hint">Testing it with ${i.name}…</p>`}
      <div class="foot">${a}<${g} type="submit" kind="primary" busy=${$.busy}>${s}<//></div>
    </form>`}function Yn(e){let{property:t,card:n,saved:o,action:s,back:a}=e,i=C(bt,[]),{value:c,set:l,saving:u}=je(e,"pms",n.pms??"",ya),d=p=>{if(p.preventDefault(),c===n.pms)return o(n);c&&u.save()},m=n.credential&&c&&c!==n.pms;return r`
    <form class="stack" onSubmit=${d}>
      <${T} of=${i}>${p=>r`
        <fieldset class="stack">
          <legend class="label">Where are the residents of ${t.name}?</legend>
          <div class="choices wide">
            ${p.map(h=>r`
              <label class="choice">
                <input type="radio" name="pms" value=${h.id} checked=${h.id===c} disabled=${n.enabled} onChange=${()=>l(h.id)} />
                <strong>${h.name}</strong>
              </label>`)}
          </div>
        </fieldset>
        ${n.enabled&&r`<p class="hint">The PMS can be changed only while User Sync is off.</p>`}
        <${El} pms=${p.find(h=>h.id===c)} />`}<//>
      ${m&&r`
        <${G} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${n.pms&&oe[n.pms]} are cleared. People stay; their links to ${n.pms&&oe[n.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${ve} saving=${u} mine=${te(oe,c)??"\u2014"} theirs=${p=>p.pms?oe[p.pms]:"No PMS selected"} />
      <div class="foot">
        ${a}
        <${g} type="submit" kind="primary" busy=${u.busy} disabled=${!c||n.enabled}>${s}<//>
      </div>
    </form>`}var El=({pms:e})=>e?r`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${e.name} first</h2>
      <ol class="stack tight prose">${e.preparation.map(t=>r`<li>${Ve(t)}</li>`)}</ol>
    </section>`:r`<p class="hint">Select one to see what to prepare there.</p>`;function Dr(e){let{property:t,card:n,reload:o,refresh:s}=e,a=C(async()=>{let[c,l]=await Promise.all([bt(),xn(n.pms??"")]);return{pms:c.find(u=>u.id===n.pms),existing:l}},[n.pms]),i=()=>{a.reload(),o(),s()};return r`
    <${T} of=${a}>${({pms:c,existing:l})=>r`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${oe[c.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${l.map(u=>r`
          <li key=${u.credential_id}><${Rl} credential=${u} pms=${c} used=${u.credential_id===n.credential?.credential_id} zone=${t.time_zone} changed=${i} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${t.name}</strong></summary><hr /><${Vn} ...${e} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${Yn} ...${e} /></details>`}<//>`}function Rl({credential:e,pms:t,used:n,zone:o,changed:s}){let[a,i]=w(null),[c,l]=he(),u=B(async()=>{l(null),await va(e.credential_id),l(`${e.name} works.`),s()}),d=B(async()=>{await Sa(e.credential_id),s()}),m=()=>{i(null),d.clear()};return r`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${e.name}</strong> ${n&&r`<${R} kind="accent">In use here<//>`}
          ${" "}<${On} credential=${e} /></div>
        <div class="row">
          <${g} kind="small" busy=${u.busy} aria-label="Test ${e.name}" onClick=${u.run}>Test<//>
          <${g} kind="small" aria-label="Change ${e.name}" onClick=${()=>i("edit")}>Change<//>
          ${!e.used_by.length&&r`<${g} kind="small danger" aria-label="Delete ${e.name}" onClick=${()=>i("delete")}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(e.fields).join(" \xB7 ")}</p>
      <p class="hint">Used by ${k(e.used_by.length,"property","properties")}. Tested <${L} at=${e.last_verified_at} zone=${o} />.${e.calls.left_today!=null&&` ${k(e.calls.left_today,"call")} to the PMS left today.`}</p>
      <${cr} credential=${e} />
      ${e.failing_detail&&r`<p class="wrong">${e.failing_detail}</p>`}
      <${le} of=${c} />
      <${F} problem=${u.problem} />
      ${a==="edit"&&r`<${Ll} credential=${e} pms=${t} onClose=${m} changed=${()=>{m(),l(`${e.name} was tested and changed.`),s()}} />`}
      ${a==="delete"&&r`
        <${Ee} title="Delete ${e.name}?" does=${r`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${d} onConfirm=${d.run} onClose=${m} />`}
    </div>`}function Ll({credential:e,pms:t,onClose:n,changed:o}){let s=Kn(t,e.credential_id,{name:e.name,fields:e.fields,secretsOptional:!0}),a=B(async()=>{await wa(e.credential_id,s.values()),s.forget(),o()}),i=()=>{s.forget(),n()},c=l=>{l.preventDefault(),s.check()&&a.run()};return r`
    <${Ie} title="Change ${e.name}" onClose=${i}>
      <p class="hint">It is tested with ${t.name} first; then it replaces the present one for ${k(e.used_by.length,"property","properties")} at once.</p>
      <form class="stack" onSubmit=${c} novalidate>
        <${Gn} form=${s} problem=${a.problem} />
        <${F} problem=${s.without(a).problem} />
        <div class="row end"><${g} onClick=${i}>Cancel<//><${g} type="submit" kind="primary" busy=${a.busy}>Test and save<//></div>
      </form>
    <//>`}var Or=[["created","Created or linked"],["updated","Updated"],["moved_out","Moved out"],["access_ended","Access ended"],["alerted","Flagged"]],Rt=800,Xe=160,Zt=20;function Nr(e){if(e.status!=="succeeded")return{created:0,updated:0,moved_out:0,access_ended:0,alerted:0};let{created:t,linked:n,updated:o,moved_out:s,access_ended:a,alerted:i}=e.counts;return{created:t+n,updated:Math.max(0,o-s-a),moved_out:s,access_ended:a,alerted:i}}var ss=(e,t)=>Ht(e.started_at??e.requested_at,t,new Date);function Ur({syncs:e,zone:t}){let n=e.filter(u=>u.status!=="queued"&&u.status!=="running").slice(0,50).reverse();if(!n.length)return r`<p class="hint">Nothing to draw until a sync has ended.</p>`;let o=u=>Object.values(Nr(u)).reduce((d,m)=>d+m,0),s=Math.max(1,...n.map(o)),a=Rt/Math.max(n.length,12),i=Xe-Zt-14,c=n.filter(u=>u.status!=="succeeded").length,l=`Changes of the last ${n.length} syncs: at most ${s} in one, ${c} failed or held.`;return r`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${Rt} ${Xe}" role="img" aria-label=${l}>
        <text x="0" y="10">${s}</text>
        <line class="axis" x1="0" y1=${Xe-Zt} x2=${Rt} y2=${Xe-Zt} />
        ${n.map((u,d)=>{let m=Xe-Zt,p=Rt-(n.length-d)*a+a*.15,h=Nr(u);return r`<g>
            <title>${ss(u,t)}: ${o(u)} changes</title>
            ${Or.map(([f])=>{let $=h[f]/s*i;return m-=$,$>0&&r`<rect class=${f} x=${p} y=${m} width=${a*.7} height=${$} />`})}
            ${u.status!=="succeeded"&&r`<path class="failed" d="M${p} ${Xe-Zt-10}l8 8m0 -8l-8 8" />`}
          </g>`})}
        ${n.length>5&&r`<text x=${Rt-n.length*a} y=${Xe-4}>${ss(n[0],t)}</text>`}
        <text x=${Rt} y=${Xe-4} text-anchor="end">${ss(n[n.length-1],t)}</text>
      </svg>
      <figcaption><ul class="key">
        ${Or.map(([u,d])=>r`<li><i class=${u} />${d}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`}function Ir({property:e}){let t=e.property_id,n=De(o=>Tn(t,{limit:50,cursor:o}),[t]);return r`
    <${T} of=${n} lines=${8}>${o=>o.length?r`
      <section class="card" aria-label="Changes over time"><${Ur} syncs=${o} zone=${e.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${o.map(s=>r`
              <tr>
                <th scope="row"><a href="/properties/${t}/syncs/${s.sync_id}"><${L} at=${s.started_at??s.requested_at} zone=${e.time_zone} /></a></th>
                <td><${R} kind=${Ke[s.status].kind}>${Ke[s.status].name}<//>
                  ${s.status==="held"&&!s.decision&&r` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${vt[s.trigger]}${s.trigger!=="schedule"&&r` <span class="hint">${s.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${s.counts.residents.toLocaleString("en-US")}</td>
                <td>${s.error?s.error.detail:s.status==="succeeded"?mt(s.counts):""}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${Y} title="No sync has run yet" /></div>`}<//>
    <${Ye} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}function Wr({property:e,refresh:t}){let n=e.property_id,o=C(async()=>{let[s,a]=await Promise.all([Ia(n),Pn(n)]);return{items:s,units:a}},[n]);return r`
    <${T} of=${o} lines=${8}>${({items:s,units:a})=>r`
      <${Dl} items=${s} units=${a} property=${e} mapped=${(i,c)=>{o.replace({items:i,units:a}),c||t()}} />`}<//>`}var as=200,jr=50,Ml={fits:e=>!0},rs={unmapped:{name:"Not mapped",fits:e=>!e.unit_id},suggested:{name:"Suggested",fits:e=>!e.unit_id&&!!e.suggested_unit_id},vacant:{name:"Vacant",fits:e=>!e.people}};function Dl({items:e,units:t,property:n,mapped:o}){let{query:s,route:a}=H(),{q:i="",show:c=""}=s,l=b=>{let j=new URLSearchParams(Object.entries({q:i,show:c,...b}).filter(([,se])=>se));a(`/properties/${n.property_id}/integrations/settings/units${j.size?`?${j}`:""}`,!0)},[u,d]=w(null),[m,p]=w(null),[h,f]=he(),$=Q()?.canManage??!1,y=Object.fromEntries(t.map(b=>[b.unit_id,b.name])),v=B(async(b,j)=>{let{pms_property_id:se,pms_unit_id:Xn}=b;o(await Wo(n.property_id,[{pms_property_id:se,pms_unit_id:Xn,unit_id:j}])),d(null),p(null),f(j?`${b.pms_unit} is mapped to ${y[j]}. Its residents are there now.`:`The mapping of ${b.pms_unit} was removed.`)}),P=b=>{d(null);let j=`[aria-label="Edit ${CSS.escape(b.pms_unit)}"]`;setTimeout(()=>document.querySelector(j)?.focus())},[_,x]=w(0),S=B(async()=>{let b=e.flatMap(({pms_property_id:j,pms_unit_id:se,unit_id:Xn,suggested_unit_id:cs})=>!Xn&&cs?[{pms_property_id:j,pms_unit_id:se,unit_id:cs}]:[]);for(let j=0;j<b.length;j+=as)x(j),o(await Wo(n.property_id,b.slice(j,j+as)),j+as<b.length);f(`${k(b.length,"unit")} mapped. Their residents are there now.`)}),{fits:U}=te(rs,c)??Ml,Z=e.filter(b=>U(b)&&Yt(i,[b.pms_unit,b.building,b.pms_property_id,y[b.unit_id??""]])),ie=Pt(Z,jr);if(!e.length)return r`<div class="card"><${Y} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;let J=e.filter(rs.suggested.fits),X=e.filter(b=>b.unit_id).length;return r`
    <div class="row between">
      <p>${X} of ${k(e.length,"PMS unit")} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${$&&J.length>0&&r`<${g} kind="primary" busy=${S.busy} onClick=${S.run}>${S.busy&&_?`Mapped ${_.toLocaleString("en-US")} so far\u2026`:`Accept all ${J.length.toLocaleString("en-US")} suggestions`}<//>`}
    </div>
    <${le} of=${h} />
    <${F} problem=${S.problem??(m?null:v.problem)} />
    <div class="filters no-print" role="search">
      <${be} label="Search units" value=${i} onSearch=${b=>l({q:b})} />
      <${we} label="Show" value=${c} onChoose=${b=>l({show:b})}
        options=${{"":`All units (${e.length.toLocaleString("en-US")})`,...Object.fromEntries(Object.entries(rs).map(([b,{name:j,fits:se}])=>[b,`${j} (${e.filter(se).length.toLocaleString("en-US")})`]))}} />
      <span class="hint" role="status">${k(Z.length,"unit")}</span>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">People</th><th scope="col">Door unit</th>${$&&r`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${ie.data.map(b=>r`
            <tr key=${pt(b)}>
              <th scope="row">${b.building?`${b.building}, `:""}${b.pms_unit}</th>
              <td data-label="PMS property">${b.pms_property_id}</td>
              <td data-label="People">${b.people||r`<span class="hint">Vacant</span>`}</td>
              ${u===pt(b)?r`<${Nl} item=${b} units=${t} busy=${v.busy} onSave=${v.run} onRemove=${()=>p(b)} onCancel=${()=>P(b)} />`:r`
                  <td data-label="Door unit">${b.unit_id?y[b.unit_id]??b.unit_id:r`<${R} kind="warn">Not mapped<//>${b.suggested_unit_id&&r` <span class="hint">Suggested: ${y[b.suggested_unit_id]??b.suggested_unit_id}</span>`}`}
                    ${b.shares_with.length>0&&r`<div class="hint">Shared with ${b.shares_with.join(", ")}</div>`}</td>
                  ${$&&r`<td><div class="row end">
                    ${!b.unit_id&&b.suggested_unit_id&&r`<${g} kind="small" aria-label="Accept for ${b.pms_unit}" onClick=${()=>v.run(b,b.suggested_unit_id??null)}>Accept<//>`}
                    <${g} kind="small" aria-label="Edit ${b.pms_unit}" onClick=${()=>d(pt(b))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!Z.length&&r`<${Y} title="No unit fits" />`}
      <${Ue} of=${ie} size=${jr} what="units" />
    </div>
    ${m&&r`
      <${Ee} title="Remove the mapping of ${m.pms_unit}?" action="Remove Mapping" danger doing=${v}
        does=${r`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${()=>v.run(m,null)} onClose=${()=>{p(null),v.clear()}} />`}`}var Ol=20;function Nl({item:e,units:t,busy:n,onSave:o,onRemove:s,onCancel:a}){let i=nt(),c=t.find(({unit_id:$})=>$===(e.unit_id??e.suggested_unit_id)),l=({name:$,unit_id:y})=>t.filter(v=>v.name===$).length>1?`${$} (${y})`:$,[u,d]=w(c?l(c):""),m=N(null);M(()=>m.current?.select(),[]);let p=t.filter(({name:$,unit_id:y})=>Yt(u,[`${$} (${y})`])).slice(0,Ol),h=p.find($=>l($)===u.trim())??t.filter(({name:$})=>$===u.trim()).find($=>l($)===u.trim());return r`
    <td>
      <form id="${i}-form" onSubmit=${$=>{$.preventDefault(),h&&o(e,h.unit_id)}}>
        <input class="input" list=${i} aria-label="Door unit for ${e.pms_unit}" placeholder="Type a Door unit" autocomplete="off" value=${u} ref=${m}
          onInput=${$=>d($.currentTarget.value)} />
        <datalist id=${i}>${p.map($=>r`<option value=${l($)} />`)}</datalist>
        ${u.trim()&&!h&&r`<div class="hint">${p.length?"Choose one of the Door units.":"No Door unit is called that."}</div>`}
      </form>
    </td>
    <td><div class="row end">
      <${g} type="submit" form="${i}-form" kind="small primary" busy=${n} disabled=${!h}>Save<//>
      ${e.unit_id&&r`<${g} kind="small danger" onClick=${s}>Remove Mapping<//>`}
      <${g} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}var Hr=({card:e})=>r`
  <section class="card stack" aria-label="The set-up">
    <p class="hint">A manager of the portfolio can change this; you can look.</p>
    <dl class="facts">
      ${[["PMS",e.pms&&oe[e.pms]],["Credential",e.credential?.name],["PMS properties",e.pms_properties.map(({name:t,pms_property_id:n})=>`${t} (${n})`).join(", ")],["Excluded lease statuses",e.excluded_lease_statuses.join(", ")||"None"],["User Sync",e.enabled?"On":"Off"],["Automated access",`${Pe[e.automated_access].name}. ${Pe[e.automated_access].means}`],["Common area keys",e.common_area_keys.join(", ")||"None"],["Access of who moved out ends after",e.automated_access==="approval_required"&&k(e.revoke_after_hours,"hour")],["A sync is held above",`${e.held_changes_threshold} % of the people`]].map(([t,n])=>n&&r`<div><dt>${t}</dt><dd>${n}</dd></div>`)}
    </dl>
  </section>`;function Zn({property:e,card:t,saved:n,action:o,back:s}){let a=C(()=>Io(e.property_id,{limit:1}),[e.property_id]),[i,c]=w(t.enabled),l=a.data?.digest??null,u=ts(e.property_id,t,p=>Ca(e.property_id,{enabled:i,plan_digest:i?l:null},p),n),d=p=>{if(p.preventDefault(),i===t.enabled)return n(t);u.save()},m=p=>p?"User Sync on":"User Sync off";return r`
    <form class="stack" onSubmit=${d}>
      <div class="stack tight">
        <label class="switch">
          <input type="checkbox" role="switch" checked=${i} onChange=${()=>c(!i)} /> User Sync
        </label>
        <p class="hint" role="status">${Ul(t.enabled,i,o)}</p>
      </div>
      <section class="stack">
        <h2>${t.enabled?"What the next sync will do":"What turning it on will do"}</h2>
        <${T} of=${a} lines=${8}>${p=>r`<${Il} preview=${p} property=${e.property_id} />`}<//>
      </section>
      ${u.problem?.code==="other_plan"&&r`<${g} onClick=${a.reload}>Look at the preview again<//>`}
      <${ve} saving=${u} mine=${m(i)} theirs=${p=>m(p.enabled)} />
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${u.busy||a.loading}>${o}<//></div>
    </form>`}function Ul(e,t,n){return e&&!t?"Turning it off stops the syncs. People, their links and all settings stay, and so does everybody\u2019s access: until it is on again nothing ends by itself, not even for who moved out.":t?e?"It runs every hour, and whenever you choose Sync Now on the People page.":`${n} starts the first sync at once; after that it runs every hour, and whenever you choose Sync Now on the People page.`:`${n} leaves User Sync off: nobody is brought in until you turn it on. The set-up is kept.`}function Il({preview:e,property:t}){let{counts:n}=e,o=[["created",n.created],["linked",n.linked],["updated",n.updated],["alerted",n.alerted],...Object.entries(n.skipped).map(([s,a])=>[`skipped:${s}`,a])].filter(([,s])=>Number(s)>0);return r`
    <${Hn} counts=${n} would />
    ${e.hold_reasons.length>0&&r`
      <${G} kind="warn" title="Look at this first">
        <${Qe} of=${e} />
        <p>${kt(n)&&"Whoever it is about is marked below, among the updated. "}Turning it on now lets exactly this through.</p>
      <//>`}
    ${o.map(([s,a])=>r`<${jl} key="${e.digest} ${s}" outcome=${s} n=${a} property=${t} />`)}
    ${!o.length&&r`<p>Nothing: what the PMS says is in Door.</p>`}`}function jl({outcome:e,n:t,property:n}){let[o,s]=w(!1),{name:a,why:i}=St(e,!0);return r`
    <details class="fold" onToggle=${c=>s(o||c.currentTarget.open)}>
      <summary><span>${a}</span><span>${Number(t).toLocaleString("en-US")}</span></summary>
      <div class="stack"><p class="hint">${i}</p>${o&&r`<${Wl} outcome=${e} property=${n} />`}</div>
    </details>`}function Wl({outcome:e,property:t}){let n=De(o=>Io(t,{outcome:e,limit:o?200:50,cursor:o}),[e]);return r`
    <${T} of=${n} lines=${3}>${o=>r`
      <${Bn} rows=${o} property=${t} withOutcome=${e==="alerted"||e==="updated"} />
      <${Ye} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}<//>`}function zr(e){let{property:t,card:n,refresh:o}=e,[s,a]=w(!1),{route:i}=H(),c=B(async()=>{await La(t.property_id,n.etag),o(),i(`/properties/${t.property_id}/integrations`)}),l=()=>{a(!1),c.clear()};return r`
    <section class="card" aria-label="User Sync"><${Zn} ...${e} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${n.enabled&&"Turn User Sync off first."}</p>
      <div class="row"><${g} kind="danger" disabled=${n.enabled} onClick=${()=>a(!0)}>Remove the integration<//></div>
      ${s&&r`
        <${Ee} title="Remove the integration of ${t.name}?" action="Remove" danger doing=${c} onConfirm=${c.run} onClose=${l}
          does=${r`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access by it. The credential stays with your portfolio.</p>`} />`}
    </section>`}var Br=[{path:"pms",name:"PMS and credentials",tab:Dr,setup:!0},{path:"properties",name:"Properties",tab:Jr(qn),setup:!0},{path:"statuses",name:"Lease statuses",tab:Jr(Fn),setup:!0},{path:"sync",name:"User Sync",tab:zr,setup:!0},{path:"units",name:"Unit Mapping",tab:Wr},{path:"access",name:"Automate Access",tab:Lr,setup:!0},{path:"syncs",name:"Syncs",tab:Ir},{path:"activity",name:"Activity",tab:Mr}];function Jr(e){return t=>r`<section class="card" aria-label="Settings"><${e} ...${t} /></section>`}function qr({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,s=C(()=>ue(e.property_id),[e.property_id]),[a,i]=he(),c=d=>{s.replace(d),i("Saved."),n()},l=Q()?.canManage??!1,u=Br.find(d=>d.path===t.tab);return r`
    <${K} title="Manage Settings" lead=${r`<a href=${o}>Integrations of ${e.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${Br.map(({path:d,name:m})=>r`
          <a href="${o}/settings/${d}" aria-current=${d===t.tab?"page":void 0} onClick=${()=>i(null)}>${m}</a>`)}
      </nav>
      <${le} of=${a} />
      <${T} of=${s} lines=${8}>${d=>{if(!u)return r`<div class="card"><${Y} title="There is no such tab here" /></div>`;let m=d.state==="not_set_up"||d.state==="in_progress";return u.setup&&m?r`<div class="card"><${Y} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${o}/setup/${_e[d.next_step??"select_pms"].path}">Go on with the set-up</a>
          <//></div>`:u.setup&&!l?r`<${Hr} card=${d} />`:r`<${u.tab} key="${u.path} ${d.version}" property=${e} card=${d} saved=${c} refresh=${n} reload=${s.reload} action="Save" back=${r`<span />`} />`}}<//>
    <//>`}var Hl={select_pms:Yn,enter_credentials:Vn,attach_properties:qn,exclude_statuses:Fn,activate:Zn};function Fr({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,{route:s}=H(),a=C(()=>ue(e.property_id),[e.property_id]),i=Re.findIndex(m=>_e[m].path===t.step),c=a.data&&Re.indexOf(a.data.next_step??"activate"),l=c!==null&&i>c;if(M(()=>{c!==null&&(l||i<0)&&s(`${o}/setup/${_e[Re[Math.max(c,0)]].path}`,!0)},[c,i]),!Q()?.canManage)return r`
      <${K} title="Set up the integration">
        <div class="card"><${Y} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;if(i<0||l)return null;let u=m=>{a.replace(m),n();let p=Re[i+1];s(p?`${o}/setup/${_e[p].path}`:m.sync_id?`${o}?sync=${m.sync_id}`:o)},d=r`<a class="button" href=${i?`${o}/setup/${_e[Re[i-1]].path}`:o}>Back</a>`;return r`
    <${K} title=${_e[Re[i]].name} lead=${e.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${Re.map((m,p)=>r`
          <li class=${p===i?"now":c!==null&&p<c?"done":""} aria-current=${p===i?"step":void 0}>
            <span>${p+1}. ${_e[m].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${_e[Re[i]].name}>
        <${T} of=${a}>${m=>r`
          <${Hl[Re[i]]} key=${t.step} property=${e} card=${m} saved=${u} action=${i===Re.length-1?"Done":"Continue"} back=${d} />`}<//>
      </section>
    <//>`}function Kr({property:e,params:t,refresh:n}){let o=e.property_id,s=C(()=>Wt(o,t.sync,{limit:1}),[o,t.sync]),a=wt(o,()=>{s.reload(),n()}),[i,c]=he(),l=(u,d)=>{c(u),s.reload(),n(),d&&a.follow(d)};return r`
    <${K} title="Sync" lead=${r`<a href="/properties/${o}/integrations/settings/syncs">All syncs of ${e.name}</a>`}>
      <${le} of=${i} />
      <${Ct} following=${a} property=${o} />
      <${T} of=${s} lines=${10}>${u=>r`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${R} kind=${Ke[u.status].kind}>${Ke[u.status].name}<//>
            <span>${vt[u.trigger]}, <${L} at=${u.started_at??u.requested_at} zone=${e.time_zone} />${u.trigger!=="schedule"&&` by ${u.requested_by}`}</span>
          </div>
          ${u.error&&r`<${G} kind="bad" title="It failed"><p>${$e(u.error.detail)}</p>
            <p class="hint">${u.error.retryable?"The schedule tries again by itself.":"Trying again alone does not help; somebody has to do something."} <${pe} about="A sync failed: ${u.sync_id}" /></p><//>`}
          <${Hn} counts=${u.counts} />
          ${u.unreadable.length>0&&r`<${zl} records=${u.unreadable} />`}
        </section>
        <${Bl} sync=${u} property=${e} changed=${l} />
        <${Fl} sync=${u} property=${e} changed=${l} />`}<//>
    <//>`}var zl=({records:e})=>r`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${e.length}</span></summary>
    <div><ul>${e.map(t=>r`<li>${t.pms_resident_id??"Without an ID"}, ${t.pms_property_id}: ${t.reason}</li>`)}</ul></div>
  </details>`;function Bl({sync:e,property:t,changed:n}){let[o,s]=w(null),a=B(async()=>{if(o==="approve"){let{sync_id:u}=await za(t.property_id,e.sync_id,e.plan_digest);n("Approved. A sync applies it now, if the PMS still says the same.",u)}else await Ba(t.property_id,e.sync_id),n("Discarded. Nothing was changed; the next sync looks anew.");s(null)});if(e.status!=="held")return null;let i=()=>{s(null),a.clear()},c=e.held_rows??[],l=u=>Kt(u)?0:Gt(u)?1:2;return r`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      <${Qe} of=${e} />
      ${e.decision?r`<p>${e.decision.approved?"Approved":"Discarded"} by ${e.decision.by}, <${L} at=${e.decision.at} zone=${t.time_zone} />.</p>`:Q()?.canManage&&r`
          <div class="row">
            <${g} kind="danger primary" onClick=${()=>s("approve")}>Approve<//>
            <${g} onClick=${()=>s("discard")}>Discard<//>
          </div>`}
      ${c.length>0&&r`
        <h3>What it would do</h3>
        <${Bn} rows=${[...c].sort((u,d)=>l(u)-l(d))} property=${t.property_id} withOutcome />`}
      ${o&&r`
        <${Ee} title=${o==="approve"?"Let these changes through?":"Discard these changes?"} action=${o==="approve"?"Approve":"Discard"}
          danger=${o==="approve"} doing=${a} onConfirm=${a.run} onClose=${i}
          does=${o==="approve"?r`<${Jl} sync=${e} rows=${c} />`:r`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`}function Jl({sync:e,rows:t}){let n=t.filter(Kt),o=n.filter(Gt).length,s=n.filter(Xo).length,a=t.filter(l=>Gt(l)&&!Kt(l)).length,i={moved_out:Math.max(e.counts.moved_out,n.length),access_ended:Math.max(e.counts.access_ended,a)},c=n.length===i.moved_out;return r`
    <p>${kt(i)||"Nobody moves out or loses access"}.</p>
    ${c&&n.length>0&&r`
      <ul>
        ${o>0&&r`<li>Of those who move out, ${o===n.length?"all":W(o)} lose all access at once.</li>`}
        ${s>0&&r`<li>${s===n.length?"All":W(s)} of those who move out keep access for now: you are asked about them in Alerts, and it ends by itself.</li>`}
        ${o+s<n.length&&r`<li>${W(n.length-o-s)} of them had no access left.</li>`}
      </ul>`}
    <p>Everything else listed here is done, too.</p>`}var ql=["email","pms_unit","lease_status"];function Fl({sync:e,property:t,changed:n}){let o=t.property_id,s=De(m=>Wt(o,e.sync_id,{limit:50,cursor:m}).then(p=>p.changes),[o,e.sync_id,e.status]),[a,i]=w(!1),{state:c}=t.integration,l=c==="on"||c==="needs_attention",u=B(async()=>{let{reversed:m,not_reversed:p}=await Ja(o,e.sync_id);i(!1),n(`Undone for ${W(m.length)}.${p.length?` ${W(p.length)} had changed since and stayed as they are.`:""}`)}),d=()=>{i(!1),u.clear()};return e.status==="held"||e.status==="queued"?null:r`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${Q()?.canManage&&(s.data?.length??0)>0&&r`<${g} kind="small danger" onClick=${()=>i(!0)}>Undo this sync<//>`}
      </div>
      <${T} of=${s} lines=${4}>${m=>m.length?r`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${m.map(p=>r`
            <tr>
              <th scope="row">${p.person_id?r`<a href="/properties/${o}/people/${p.person_id}">${p.person_name??"A person"}</a>`:p.alert_kind&&r`<a href="/properties/${o}/alerts">${Ne[p.alert_kind].name}</a>`}</th>
              <td>${Ln[p.kind]}</td>
              <td><${Vt} fields=${p.kind==="created"?p.fields.filter(({field:h})=>ql.includes(h)):p.fields} /></td>
            </tr>`)}</tbody>
        </table>
        ${s.more&&r`<div class="card-head"><${g} busy=${s.busy} onClick=${s.goOn}>Show more<//></div>`}`:r`<p class="card-head hint">Nothing.</p>`}<//>
      ${a&&r`
        <${Ee} title="Undo this sync?" action="Undo" danger doing=${u} onConfirm=${u.run} onClose=${d}
          does=${r`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            <p>User Sync has to be off: the next sync would do the same again.${l&&r` <a href="/properties/${o}/integrations/settings/sync">Turn User Sync off</a> first.`}</p>`} />`}
    </section>`}function Gr({property:e}){let{query:t,route:n}=H(),{q:o=""}=t,[s,a]=w(o),i=c=>{c.preventDefault();let l=s.trim();l&&n(`/properties/${e.property_id}/why?${new URLSearchParams({q:l})}`)};return r`
    <${K} title="Why is somebody here, or not?" lead="Asks the PMS of ${e.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" role="search" onSubmit=${i}>
        <${Te} label="Name, unit, email, or ID in the PMS" value=${s} autocomplete="off" maxlength="320"
          help="A part is enough, such as: jos nunez, or A-204." onInput=${c=>a(c.currentTarget.value)} />
        <div class="row"><${g} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${o&&r`<section class="card" aria-label="Answer"><${zn} property=${e} about=${{q:o}} /></section>`}
    <//>`}var Vr=[["people","People"],["alerts","Alerts"],["access","Access Review"],["integrations","Integrations"]];function Yr({properties:e,logo:t,children:n}){let{path:o}=H(),[,s,a]=o.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/)??[],i=e.find($=>$.property_id===s),c=Vr.some(([$])=>$===a)?a:"people",{attention:l}=Ce(),u={access:l?.suggestions??0,alerts:l?ht(l):0},[d,m]=w(!1),[p,h]=w(!1);return M(()=>ha(()=>h(!0)),[]),M(()=>m(!1),[o]),r`
    <a class="skip" href="#main" onClick=${$=>{$.preventDefault(),document.querySelector("main")?.focus()}}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="Door: all properties"><img src=${t} alt="" /><span aria-hidden="true">Door</span></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${()=>m(!0)}>
          <span class="unseen">Property: </span>
          <strong>${i?.name??"Choose a property"}</strong>
          <${Ge} name="down" />
        </button>
        ${i&&r`<${Kl} base="/properties/${s}" />`}
        <${Gl} />
      </div>
      ${i&&r`
        <nav class="sections" aria-label="Sections">
          ${Vr.map(([$,y])=>r`
            <a href="/properties/${s}/${$}" aria-current=${a===$?"page":void 0}><${Ge} name=${$} />${y}${u[$]>0&&r` <span class="tally">${u[$].toLocaleString("en-US")}<span class="unseen"> waiting</span></span>`}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${i&&r`<p class="print-only">${i.name}</p>`}
      ${n}
    </main>
    ${d&&r`<${Vl} properties=${e} section=${c} onClose=${()=>m(!1)} />`}
    ${p&&r`<${Yl} />`}`}function Kl({base:e}){let{attention:t,problem:n}=Ce(),o=t?_r(t,e):[],s=o.reduce((i,c)=>i+c.n,0),a=t?s?`Waiting for somebody: ${s.toLocaleString("en-US")}`:"Nothing waits":"What waits is being read";return r`
    <${Jt} kind="bell ${s?"open":""}" label=${r`
      <${Ge} name="alerts" />
      <span class="unseen">${a}</span>
      ${s>0&&r`<span class="count" aria-hidden="true">${s>999?"999+":s}</span>`}`}>
      ${o.map(({what:i,href:c,kind:l})=>r`<a href=${c}><span class="dot ${l}" aria-hidden="true" /> ${i}</a>`)}
      ${!o.length&&r`<p>${n?$e(n.message):a}</p>`}
    <//>`}function Gl(){let e=Q();if(!e)return null;let t=e.name.split(/\s+/).map(n=>n.charAt(0)).slice(0,2).join("");return r`
    <${Jt} label=${r`${t}<span class="unseen">, account of ${e.name}</span>`}>
      <p><strong>${e.name}</strong><br /><span class="hint">${te(Mn,e.role)??e.role}</span></p>
      <button type="button" onClick=${_a}>Sign out</button>
    <//>`}function Vl({properties:e,section:t,onClose:n}){let[o,s]=w(""),a=e.filter(i=>i.name.toLowerCase().includes(o.trim().toLowerCase()));return r`
    <${Ie} title="Choose a property" onClose=${n}>
      <${be} label="Search properties" value=${o} onSearch=${s} />
      <p class="unseen" role="status">${k(a.length,"property","properties")}</p>
      <ul class="plain-list">
        ${a.map(i=>r`
          <li class="row between">
            <a href="/properties/${i.property_id}/${t}">${i.name}</a>
            <${R} kind=${Oe[i.integration.state].kind}>${Oe[i.integration.state].name}<//>
          </li>`)}
      </ul>
      ${!a.length&&r`<p class="hint">No property of yours has “${o}” in its name.</p>`}
      <div class="row end"><${g} onClick=${n}>Close<//></div>
    <//>`}function Yl(){return r`
    <${Ie} title="Your session has ended" onClose=${rt}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${g} kind="primary" onClick=${rt}>Sign in<//></div>
    <//>`}var Zl=new URL("favicon.svg",import.meta.url).pathname,is=Le({properties:[],refresh:()=>{}}),Qr=()=>r`
  <${K} title="There is nothing here">
    <${Ko} />
  <//>`;function ze(e){return({params:t})=>{let{properties:n,refresh:o}=ge(is),{reload:s}=Ce(),a=de(()=>{o(),s()},[o,s]),i=n.find(c=>c.property_id===t.property);return i?r`
      <${lr} key=${t.property} property=${t.property} zone=${i.time_zone}>
        <${e} property=${i} params=${t} refresh=${a} />
      <//>`:r`<${Qr} />`}}var Ql=()=>r`<${Rr} ...${ge(is)} />`,Xl=[{path:"/",screen:Ql},{path:"/activity",screen:mr},{path:"/properties/:property/people",screen:ze(kr)},{path:"/properties/:property/why",screen:ze(Gr)},{path:"/properties/:property/people/:person",screen:ze(Pr)},{path:"/properties/:property/access",screen:ze(dr)},{path:"/properties/:property/alerts",screen:ze(br)},{path:"/properties/:property/syncs/:sync",screen:ze(Kr)},{path:"/properties/:property/integrations",screen:ze(vr)},{path:"/properties/:property/integrations/setup/:step",screen:ze(Fr)},{path:"/properties/:property/integrations/settings/:tab",screen:ze(qr)}],ed=()=>r`<${ot}><${td} /><//>`;function td(){let e=C(kn,[]),{path:t}=H(),n=e.data?.find(o=>t.split("/")[2]===o.property_id);return r`
    <${$r} property=${n?.property_id}>
      <${Yr} properties=${e.data??[]} logo=${Zl}>
        <${od} />
        ${e.data===null?e.problem?r`<${F} problem=${e.problem} retry=${e.reload} />`:r`<${Fo} />`:r`<${is.Provider} value=${{properties:e.data,refresh:e.reload}}><${nd} /><//>`}
      <//>
    <//>`}function nd(){let[e,t]=fo(o=>console.error(o)),{path:n}=H();return M(()=>t(),[n]),e?r`
      <${K} title="This page has stumbled">
        <${G} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${g} onClick=${()=>location.reload()}>Load again<//><${pe} about="A page of the console stumbled" /></div>
        <//>
      <//>`:r`
    <${hn}>
      ${Xl.map(({path:o,screen:s})=>r`<${mn} path=${o} component=${s} />`)}
      <${mn} default component=${Qr} />
    <//>`}function od(){let[e,t]=w(navigator.onLine);return M(()=>{let n=()=>t(navigator.onLine);return addEventListener("online",n),addEventListener("offline",n),()=>{removeEventListener("online",n),removeEventListener("offline",n)}},[]),e?null:r`
    <${G} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`}function sd(e){let t=e instanceof Error?e.message:String(e);return r`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${G} kind="bad" alert><p>The sign-in service said: ${t}</p><//>
      <p><${g} kind="primary" onClick=${rt}>Sign in again<//></p>
    </main>`}var Zr=document.getElementById("app"),Qn=document.createElement("div");Qn.id="announcer";Qn.className="unseen";Qn.setAttribute("role","status");document.body.append(Qn);$a().then(e=>e&&ln(r`<${ed} />`,Zr),e=>ln(sd(e),Zr));
