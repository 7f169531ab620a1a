var yo=function(e,t,n,o){var s;t[0]=0;for(var a=1;a<t.length;a++){var i=t[a++],c=t[a]?(t[0]|=i?1:2,n[t[a++]]):t[++a];i===3?o[0]=c:i===4?o[1]=Object.assign(o[1]||{},c):i===5?(o[1]=o[1]||{})[t[++a]]=c:i===6?o[1][t[++a]]+=c+"":i?(s=e.apply(c,yo(e,c,n,["",null])),o.push(s),c[0]?t[0]|=2:(t[a-2]=0,t[a]=s)):o.push(c)}return o},$o=new Map;function go(e){var t=$o.get(this);return t||(t=new Map,$o.set(this,t)),(t=yo(this,t.get(e)||(t.set(e,t=(function(n){for(var o,s,a=1,i="",c="",u=[0],d=function(p){a===1&&(p||(i=i.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?u.push(0,p,i):a===3&&(p||i)?(u.push(3,p,i),a=2):a===2&&i==="..."&&p?u.push(4,p,0):a===2&&i&&!p?u.push(5,0,!0,i):a>=5&&((i||!p&&a===5)&&(u.push(a,0,i,s),a=6),p&&(u.push(a,p,0,s),a=6)),i=""},l=0;l<n.length;l++){l&&(a===1&&d(),d(l));for(var f=0;f<n[l].length;f++)o=n[l][f],a===1?o==="<"?(d(),u=[u],a=3):i+=o:a===4?i==="--"&&o===">"?(a=1,i=""):i=o+i[0]:c?o===c?c="":i+=o:o==='"'||o==="'"?c=o:o===">"?(d(),a=1):a&&(o==="="?(a=5,s=i,i=""):o==="/"&&(a<5||n[l][f+1]===">")?(d(),a===3&&(u=u[0]),a=u,(u=u[0]).push(2,0,a),a=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),a=2):i+=o),a===3&&i==="!--"&&(a=4,u=u[0])}return d(),u})(e)),t),arguments,[])).length>1?t:t[0]}var M,wo,Wa,Ae,kn,Lt,vo,Rt,So,Tn,xn,ko,ft=Symbol.for("pv"),Dt={},Ot=[],Ja=/^m(i|n|o|s|text|space)$/,Mt=Array.isArray,Ut=Ot.slice,Re=Object.assign;function je(e){e&&e.parentNode&&e.remove()}function Se(e,t,n){var o,s,a,i={},c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?Ut.call(arguments,2):n),Ze(e,i,o,s,null)}function An(e,t,n){var o,s,a,i=Re({},e.props),c=arguments.length;for(a in t)a=="key"?o=t[a]:a=="ref"&&typeof e.type!="function"?s=t[a]:i[a]=t[a];return c>2&&(i.children=c>3?Ut.call(arguments,2):n),Ze(e.type,i,o!==void 0?o:e.key,s!==void 0?s:e.ref,null)}function Ze(e,t,n,o,s){var a={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ft,__v:s||++wo,__i:-1,__u:0};return!s&&M.vnode&&M.vnode(a),a}function Nt(e){return e.children}function Et(e,t){this.props=e,this.context=t,this.__g=0}function Ee(e,t){if(t==null)return e.__&&Ee(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Ee(e)}function za(e){var t,n=e.__v,o=n.__e,s=[],a=[],i=e.__P;i&&((t=Re({constructor:ft},n)).__v=n.__v+1,M.vnode&&M.vnode(t),En(i,t,n,e.__n,i.namespaceURI,32&n.__u?[o]:null,s,o||Ee(n),32&n.__u,a),t.__v=n.__v,t.__.__k[t.__i]=t,Eo(s,t,a),n.__=n.__e=null,t.__e!=o&&xo(t))}function xo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),xo(e)}function Pn(e){(8&e.__g||(e.__g|=8,Ae.push(e),Lt++))&&kn==M.debounceRendering||((kn=M.debounceRendering)||queueMicrotask)(Po)}function Po(){try{for(var e,t=1;Ae.length;)Ae.length>t&&Ae.sort(vo),e=Ae.shift(),t=Ae.length,8&e.__g&&za(e)}finally{(Lt=Ae.length)&&(kn||queueMicrotask)(Po)}}function To(e,t,n,o,s,a,i,c,u,d,l){var f,p,h,$,y,w,m=o.__k||Ot,_=t.length;for(u=Ba(n,t,m,u,_),f=0;f<_;f++)(h=n.__k[f])!=null&&(p=~h.__i&&m[h.__i]||Dt,h.__i=f,w=En(e,h,p,s,a,i,c,u,d,l),$=h.__e,(p.ref!=h.ref||8&p.__u)&&(p.ref&&Cn(p.ref,null,h,p),h.ref&&l.push(h.ref,h.__c||$,h)),y=y||$,4&h.__u?(u=Ao(h,u,e,!p.__v),p.__e&&(p.__e=null)):typeof h.type=="function"&&w!==void 0?u=w:$&&(u=$.nextSibling),h.__u&=-21);return n.__e=y,u}function Ba(e,t,n,o,s){var a,i,c,u,d,l,f,p,h,$=n.length,y=$,w=0,m=0,_=e.__k=Array(s);for(a=0;a<s;a++)(i=t[a])!=null&&typeof i!="boolean"&&typeof i!="function"?(typeof i!="object"||i.constructor===String?i=_[a]=Ze(null,i):Mt(i)?i=_[a]=Ze(Nt,{children:i}):i.constructor===ft&&i.__b?i=_[a]=Ze(i.type,i.props,i.key,i.ref,i.__v):_[a]=i,u=a+w,i.__=e,i.__b=e.__b+1,c=null,~(d=i.__i=Fa(i,n,u,y))&&(y--,(c=n[d])&&(c.__u|=2)),c&&c.__v?(i.__u|=16,d==u-1?w--:d==u+1?w++:d!=u&&(d>u?w--:w++,m=1)):(~d||(s>$?w--:s<$&&w++),typeof i.type!="function"&&(i.__u|=4))):_[a]=null;if(m){for(l=[],f=[],a=0;a<s;a++)if((i=_[a])&&16&i.__u){for(w=0,p=l.length;w<p;)l[h=w+p>>1]<i.__i?w=h+1:p=h;l[w]=i.__i,f[a]=w+1}for(w=l.length;a--;)f[a]&&(f[a]==w?w--:_[a].__u|=4)}if(y)for(a=0;a<$;a++)!(c=n[a])||2&c.__u||(c.__e==o&&(o=Ee(c)),Ln(c,c));return o}function Ao(e,t,n,o){var s,a,i,c;if(typeof e.type=="function"){if(e.props.__P)return t;if(s=e.__k)for(a=0;a<s.length;a++)s[a]&&(s[a].__=e,t=Ao(s[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=Ee(e))&&!t.parentNode&&(t=null),i=e.__e,c=t;c&&c.nodeType==8;)c=c.nextSibling;for(i!=c&&(!o&&n.moveBefore&&i.parentNode?n.moveBefore(i,t):n.insertBefore(i,t||null)),t=i;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function Rn(e,t){return t=t||[],e!=null&&typeof e!="boolean"&&(Mt(e)?e.some(function(n){Rn(n,t)}):t.push(e)),t}function Fa(e,t,n,o){var s,a=e.key,i=e.type,c=t[n],u=c&&!(2&c.__u);if(c===null&&a==null||u&&a==c.key&&i==c.type)return n;if(o>(u?1:0)){for(s=n-1;s>=0;s--)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s;for(s=n+1;s<t.length;s++)if((c=t[s])&&!(2&c.__u)&&a==c.key&&i==c.type)return s}return-1}function bo(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function At(e,t,n,o,s){var a,i;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||bo(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||bo(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(i=xn[t]||(xn[t]=qa(t)),(e.__a||(e.__a={}))[t]=Tn,a=t!=(t=t.replace(So,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,i,a):e.removeEventListener(t,i,a));else{if(s=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function qa(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Rt]==null)t[Rt]=Tn++;else if(t[Rt]<this.__a[e])return;return n(M.event?M.event(t):t)}}}function En(e,t,n,o,s,a,i,c,u,d){var l,f,p,h,$,y,w,m,_,x,k,G,pe,v,Y,N,te,we,ve=t.type;if(t.constructor!==ft)return null;128&n.__u&&(u=32&n.__u,l=n.__c.__z)&&(t.__u|=u,f=a=[],l.nodeType==8?c=Ct(l,a):a.push(l),c=a[0]||c),(l=M.__b)&&l(t);e:if(typeof ve=="function"){p=i.length;try{if(m=t.props,_=(l=ve.prototype)&&l.render,x=(l=ve.contextType)&&o[l.__c],k=l?x?x.props.value:l.__:o,(h=n.__c)?(t.__c=h,2&h.__g&&(h.__g|=1)):(_?t.__c=h=new ve(m,k):(t.__c=h=new Et(m,k),h.constructor=ve,h.render=Ga),x&&x.sub(h),h.state||(h.state={}),h.__n=o,h.__g|=8,h.__h=[],h.__k=[]),_&&(h.__s||(h.__s=h.state),ve.getDerivedStateFromProps&&(h.__s==h.state&&(h.__s=Re({},h.__s)),Re(h.__s,ve.getDerivedStateFromProps(m,h.__s)))),$=h.props,y=h.state,h.__v=t,n.__c){if(m!==$&&_&&!ve.getDerivedStateFromProps&&h.componentWillReceiveProps&&h.componentWillReceiveProps(m,k),t.__v==n.__v&&!(8&h.__g)||!(4&h.__g)&&h.shouldComponentUpdate&&h.shouldComponentUpdate(m,h.__s,k)===!1){t.__v!=n.__v&&(h.props=m,h.state=h.__s,h.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(ce){ce&&(ce.__=t)}),Ot.push.apply(h.__h,h.__k),h.__k=[],h.__h.length&&i.push(h),c=Ee(n);break e}h.componentWillUpdate&&h.componentWillUpdate(m,h.__s,k),_&&h.componentDidUpdate&&h.__h.push(function(){h.componentDidUpdate($,y,w)})}else _&&!ve.getDerivedStateFromProps&&h.componentWillMount&&h.componentWillMount(),_&&h.componentDidMount&&h.__h.push(h.componentDidMount);h.context=k,h.props=m,h.__P=e,h.__g&=-5,G=M.__r,pe=_?25:0;do h.__g&=-9,G&&G(t),l=h.render(h.props,h.state=h.__s,h.context);while(8&h.__g&&++pe<25);_&&(Ot.push.apply(h.__h,h.__k),h.__k=[]),h.state=h.__s,h.getChildContext&&(o=Re({},o,h.getChildContext())),_&&n.__c&&h.getSnapshotBeforeUpdate&&(w=h.getSnapshotBeforeUpdate($,y)),v=l&&l.type===Nt&&l.key==null?l.props.children:l,m.__P&&(l=c,s=(e=m.__P).namespaceURI,u=a=null,n.props&&n.props.__P!=e&&(n.__k.some(function(ce){ce&&Ln(ce,ce)}),n.__k=null),c=n.__k?Ee(n,0):null),c=To(e,Mt(v)?v:[v],t,n,o,s,a,i,c,u,d),m.__P&&(t.__e=null,c=l),t.__u&=-161,f&&f.some(je),h.__h.length&&i.push(h),1&h.__g&&(h.__g&=-4)}catch(ce){if(i.length=p,t.__v=null,u||a)if(ce&&ce.then){if(t.__u|=128|u,a){for(~(te=a.indexOf(c||void 0))||(te=a.length);(we=a[te-1])&&we.nodeType==8;)te--;for(;te<a.length;te++)if(we=a[te])if(a[te]=null,Y){if(we==N)break}else{if(we.nodeType!=8)break;we.data.startsWith("$s")&&(N=Ct(Y=we))}}if(!Y){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;Y=c}(l=Ct(Y=t.__c.__z||(t.__c.__z=Y)))?(t.__e=Y,c=l):t.__e=c,c=c&&c.nextSibling}else a&&a.some(je);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),ce&&ce.then||Ro(t),M.__e(ce,t,n)}}else c=t.__e=Ka(n.__e,t,n,o,s,a,i,u,d,e);return(l=M.diffed)&&l(t),c}function Ct(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Ro(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Ro))}function Eo(e,t,n){for(var o=0;o<n.length;)Cn(n[o++],n[o++],n[o++]);M.__c&&M.__c(t,e),e.some(function(s){try{e=s.__h,s.__h=[],e.some(function(a){a.call(s)})}catch(a){M.__e(a,s.__v)}})}function Ka(e,t,n,o,s,a,i,c,u,d){var l,f,p,h,$,y,w,m,_=n.props||Dt,x=t.props,k=t.type;if(k=="svg"?s="http://www.w3.org/2000/svg":k=="math"?s="http://www.w3.org/1998/Math/MathML":s||(s="http://www.w3.org/1999/xhtml"),a){for(l=0;l<a.length;l++)if(($=a[l])&&(k?$.localName==k:$.nodeType==3)){e=$,a[l]=null;break}}if(!e){if(m=d.ownerDocument||document,!k)return m.createTextNode(x);e=m.createElementNS(s,k,x.is?x:d),c&&(M.__m&&M.__m(t,a),c=!1),a=null}if(k){if(d=k=="template"&&e.content||e,a=k=="textarea"&&x.defaultValue!=null?null:a&&Ut.call(d.childNodes),!c&&a)for(_={},l=0;l<e.attributes.length;l++)_[($=e.attributes[l]).name]=$.value;for(l in _)$=_[l],l=="dangerouslySetInnerHTML"?p=$:l=="children"||l in x||l=="value"&&"defaultValue"in x||l=="checked"&&"defaultChecked"in x||At(e,l,null,$,s);for(l in x)$=x[l],l=="children"?h=$:l=="dangerouslySetInnerHTML"?f=$:l=="value"?y=$:l=="checked"?w=$:c&&typeof $!="function"||_[l]===$||At(e,l,$,_[l],s);f?(c||p&&(f.__html==p.__html||f.__html==e.innerHTML)||(e.innerHTML=f.__html),t.__k=[]):(p&&(e.textContent=""),(k=="foreignObject"||s=="http://www.w3.org/1998/Math/MathML"&&Ja.test(k))&&(s="http://www.w3.org/1999/xhtml"),To(d,Mt(h)?h:[h],t,n,o,s,a,i,a?a[0]:n.__k&&Ee(n,0),c,u),a&&a.some(je)),c&&k!="textarea"||(l="value",k=="progress"&&y==null?e.removeAttribute(l):y==null||y===e[l]&&(k!="progress"||y)||At(e,l,y,_[l],s),l="checked",w!=null&&w!=e[l]&&At(e,l,w,_[l],s))}else _===x||c&&e.data==x||(e.data=x);return e}function Cn(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(s){M.__e(s,n)}}function Ln(e,t,n){var o,s,a,i;if(M.unmount&&M.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||Cn(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(c){M.__e(c,t)}o.__P=o.__n=null}if(o=e.__k)for(i=0;i<o.length;i++)o[i]&&Ln(o[i],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(s=Ct(o,a=[]))&&(o==e.__e&&a.some(je),je(s),je(o)),n||je(e.__e),e.__e=e.__c=e.__=null}function Ga(e,t,n){return this.constructor(e,n)}function It(e,t){var n,o,s,a;M.__&&M.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=Ze(Nt,{children:[e]}),s=[],a=[],En(t,t.__k,o||Dt,Dt,t.namespaceURI,o?null:t.firstChild?Ut.call(t.childNodes):null,s,o?o.__e:t.firstChild,n,a),Eo(s,t.__k,a),t.__k.props.children=null}function Ce(e){function t(n){var o,s;return this.getChildContext||(o=new Set,(s={})[t.__c]=this,this.getChildContext=function(){return s},this.shouldComponentUpdate=function(a){this.props.value!=a.value&&o.forEach(function(i){i.__g|=4,Pn(i)})},this.sub=function(a){o.add(a);var i=a.componentWillUnmount;a.componentWillUnmount=function(){o.delete(a),i&&i.call(a)}}),n.children}return t.__c="__cC"+ko++,t.__=e,t.Provider=(t.Consumer=function(n,o){return n.children(o)}).contextType=t,t}M={__e:function(e,t,n,o){for(var s,a,i;t=t.__;)if((s=t.__c)&&!(1&s.__g)){s.__g|=4;try{if((i=(a=s.constructor)&&a.getDerivedStateFromError)&&s.setState(a.getDerivedStateFromError(e)),s.componentDidCatch&&(s.componentDidCatch(e,o||{}),i=1),i&&8&s.__g)return void(s.__g|=2)}catch(c){e=c}}throw Lt=0,e}},wo=0,Wa=function(e){return e!=null&&e.constructor===ft},Et.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Re({},this.state)),typeof e=="function"&&(e=e(Re({},n),this.props)),e&&(Re(n,e),this.__v&&(t&&this.__k.push(t),Pn(this)))},Et.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Pn(this))},Et.prototype.render=Nt,Ae=[],Lt=0,vo=function(e,t){return e.__v.__b-t.__v.__b},Rt=Symbol(),So=/(PointerCapture)$|Capture$/i,Tn=0,xn={},ko=0;var ke,I,Dn,Co,On=Object.is,_t=0,Ho=[],Mn=[],q=M,Lo=q.__b,Do=q.__r,Oo=q.diffed,Mo=q.__c,Uo=q.unmount,No=q.__;function He(e,t){q.__h&&q.__h(I,e,_t||t),_t=0;var n=I.__H||(I.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function b(e){return _t=1,jt(Wo,e)}function jt(e,t,n){var o=He(ke++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):Wo(void 0,t),function(a){var i=(o.__N||o.__)[0],c=o.t(i,a);On(i,c)||(o.__N=[c,o.__[1]],o.__c.setState({}))}],o.__c=I,!I.__f)){I.__f=!0;var s=I.shouldComponentUpdate;I.shouldComponentUpdate=function(a,i,c){var u=this.__H;if(!u)return!0;var d=!1,l=this.props!=a;if(u.__.some(function(p){p.__N&&(d=!0,On(p.__[0],p.__N[0])||(l=!0))}),s){var f=s.call(this,a,i,c);return d?f||l:f}return!d||l}}return o.__}function H(e,t){var n=He(ke++,3);!q.__s&&jn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,I.__H.__h.push(n))}function Nn(e,t){var n=He(ke++,4);!q.__s&&jn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,I.__h.push(n))}function W(e){return _t=5,$t(function(){return{current:e}},[])}function $t(e,t){var n=He(ke++,7);return jn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function $e(e,t){return _t=8,$t(function(){return e},t)}function ye(e){var t=I.context[e.__c],n=He(ke++,9);return n.c=e,t?(n.__==null&&(n.__=!0,t.sub(I)),t.props.value):e.__}function In(e){var t=He(ke++,10),n=b();return t.__=e,I.componentDidCatch||(I.componentDidCatch=function(o,s){t.__&&t.__(o,s),n[1](o)}),[n[0],function(){return n[1]()}]}function yt(){var e=He(ke++,11);if(!e.__){for(var t=I.__v;!t.__m&&t.__;)t=t.__;var n=t.__m||(t.__m=[0,0]);e.__="P"+n[0]+"-"+n[1]++}return e.__}function Va(){var e;do{for(;e=Mn.shift();)try{mt(e)}catch(n){q.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=Ho.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(mt),t.__h.some(Un),t.__h=[]}catch(n){t.__h=[],q.__e(n,e.__v)}}}while(Mn.length)}q.__b=function(e){I=null,Lo&&Lo(e)},q.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),No&&No(e,t)},q.__r=function(e){Do&&Do(e),ke=0;var t=(I=e.__c).__H;t&&(Dn==I?I.__h=[]:(t.__h.some(mt),t.__h.some(Un),ke=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),Dn=I},q.diffed=function(e){Oo&&Oo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&jo(Ho.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),Dn=I=null},q.__c=function(e,t){t.some(function(n){try{n.__h.some(mt),n.__h=n.__h.filter(function(o){return!o.__||Un(o)})}catch(o){n.__h=[function(){throw o}]}}),Mo&&Mo(e,t)},q.unmount=function(e){Uo&&Uo(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(s){try{if(s.__P&&s.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}s.__P=n,jo(Mn.push(s))}else mt(s)}catch(a){t=a}}),o.__H=void 0,t&&q.__e(t,o.__v))};var Io=typeof requestAnimationFrame=="function";function Ya(e){var t,n=function(){clearTimeout(o),Io&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);Io&&(t=requestAnimationFrame(n))}function jo(e){e!=1&&Co==q.requestAnimationFrame||((Co=q.requestAnimationFrame)||Ya)(Va)}function mt(e){var t=I,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),I=t}function Un(e){var t=I;e.__c=e.__(),I=t}function jn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!On(n,e[o])})}function Wo(e,t){return typeof t=="function"?t(e):t}var Qe,gt;function Za(e){return!gt||(typeof gt=="string"?e.startsWith(gt):gt.test(e))}function Qa(e,t){let n="";if(Qe=void 0,t&&t.type==="click"){if(t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||t.button!==0)return e;let o=t.composedPath().find(a=>a.nodeName=="A"&&a.href),s=o&&o.getAttribute("href");if(!o||o.origin!=location.origin||/^#/.test(s)||!/^(_?self)?$/i.test(o.target)||!Za(s)||o.download)return e;Qe=!0,t.preventDefault(),n=o.href.replace(location.origin,"")}else t&&t.url?(Qe=!t.replace,n=t.url):n=location.pathname+location.search;return Qe===!0?history.pushState(null,"",n):Qe===!1&&history.replaceState(null,"",n),n}var Xa=(e,t,n={})=>{e=e.split("/").filter(Boolean),t=(t||"").split("/").filter(Boolean),n.params||(n.params={});for(let o=0,s,a;o<Math.max(e.length,t.length);o++){let[,i,c,u]=(t[o]||"").match(/^(:?)(.*?)([+*?]?)$/);if(s=e[o],!(!i&&c==s)){if(!i&&s&&u=="*"){n.rest="/"+e.slice(o).join("/");break}if(!i||!s&&u!="?"&&u!="*")return;if(a=u=="+"||u=="*",a?s=e.slice(o).map(decodeURIComponent).join("/")||void 0:s&&(s=decodeURIComponent(s)),n.params[c]=s,c in n||(n[c]=s),a)break}}return n};function We(e){let[t,n]=jt(Qa,e.url||location.pathname+location.search);e.scope&&(gt=e.scope);let o=Qe===!0,s=$t(()=>{let a=new URL(t,location.origin),i=a.pathname.replace(/\/+$/g,"")||"/";return{url:t,path:i,query:Object.fromEntries(a.searchParams),route:(c,u)=>n({url:c,replace:u}),back:()=>{history.back()},forward:()=>{history.forward()},wasPush:o}},[t]);return Nn(()=>(addEventListener("click",n),addEventListener("popstate",n),()=>{removeEventListener("click",n),removeEventListener("popstate",n)}),[]),Se(We.ctx.Provider,{value:s},e.children)}var er=Promise.resolve();function Jt(e){let[t,n]=jt(N=>N+1,0),{url:o,query:s,wasPush:a,path:i}=Z();if(!o)throw new Error("preact-iso's <Router> must be used within a <LocationProvider>, see: https://github.com/preactjs/preact-iso#locationprovider");let{rest:c=i,params:u={}}=ye(Jo),d=W(!1),l=W(i),f=W(1),p=W(),h=W(),$=W(),y=W(!1),w=W();w.current=!1;let m,_,x;Rn(e.children).some(N=>{if(Xa(c,N.props.path,x={...N.props,path:c,query:s,params:Object.assign({},u),rest:""}))return m=An(N,x);N.props.default&&(_=An(N,x))});let k=m||_,G=p.current&&p.current.__u&Ht&&p.current.__u&Wt,pe=p.current&&p.current.__h,v=$t(()=>{h.current=p.current,p.current=Se(Jo.Provider,{value:x},k);let N=h.current&&h.current.props.children;return!N||!k||k.type!==N.type||k.props.component!==N.props.component?(f.current++,!0):!1},[o,JSON.stringify(x)]);G?(p.current.__u|=Ht,p.current.__u|=Wt):pe&&(p.current.__h=!0);let Y=h.current;return h.current=null,this.__c=(N,te)=>{w.current=!0,h.current=Y,e.onLoadStart&&e.onLoadStart(o),d.current=!0;let we=f.current;N.then(()=>{we===f.current&&(h.current=null,p.current&&(te.__h&&(p.current.__h=te.__h),te.__u&Wt&&(p.current.__u|=Wt),te.__u&Ht&&(p.current.__u|=Ht)),er.then(n))})},Nn(()=>{let N=this.__v&&this.__v.__e;if(w.current){!y.current&&!$.current&&($.current=N);return}!y.current&&$.current&&($.current!==N&&$.current.remove(),$.current=null),y.current=!0,l.current!==i&&(a&&scrollTo(0,0),e.onRouteChange&&e.onRouteChange(o),l.current=i),e.onLoadEnd&&d.current&&e.onLoadEnd(o),d.current=!1},[i,a,t]),v?[Se(Hn,{r:p,key:f.current}),Se(Hn,{r:h,key:f.current-1})]:Se(Hn,{r:p,key:f.current})}var Ht=32,Wt=128,Hn=({r:e})=>e.current;Jt.Provider=We;We.ctx=Ce({});var Jo=Ce({}),zt=e=>Se(e.component,e),Z=()=>ye(We.ctx);var r=go.bind(Se);var Wn;(typeof navigator>"u"||!navigator.userAgent?.startsWith?.("Mozilla/5.0 "))&&(Wn="oauth4webapi/v3.8.8");function Yt(e,t){if(e==null)return!1;try{return e instanceof t||Object.getPrototypeOf(e)[Symbol.toStringTag]===t.prototype[Symbol.toStringTag]}catch{return!1}}var he="ERR_INVALID_ARG_VALUE",fe="ERR_INVALID_ARG_TYPE";function B(e,t,n){let o=new TypeError(e,{cause:n});return Object.assign(o,{code:t}),o}var Zt=Symbol(),tr=Symbol(),nr=Symbol(),qo=Symbol();var zo=Symbol();var or=new TextEncoder,sr=new TextDecoder;function Jn(e){return typeof e=="string"?or.encode(e):sr.decode(e)}var zn;Uint8Array.prototype.toBase64?zn=e=>(e instanceof ArrayBuffer&&(e=new Uint8Array(e)),e.toBase64({alphabet:"base64url",omitPadding:!0})):zn=t=>{t instanceof ArrayBuffer&&(t=new Uint8Array(t));let n=[];for(let o=0;o<t.byteLength;o+=32768)n.push(String.fromCharCode.apply(null,t.subarray(o,o+32768)));return btoa(n.join("")).replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_")};var Bn;Uint8Array.fromBase64?Bn=e=>{try{return Uint8Array.fromBase64(e,{alphabet:"base64url"})}catch(t){throw B("The input to be decoded is not correctly encoded.",he,t)}}:Bn=e=>{try{let t=atob(e.replace(/-/g,"+").replace(/_/g,"/").replace(/\s/g,"")),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n}catch(t){throw B("The input to be decoded is not correctly encoded.",he,t)}};function Bt(e){return typeof e=="string"?Bn(e):zn(e)}var Xe=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Jr,Error.captureStackTrace?.(this,this.constructor)}},Fn=class extends Error{code;constructor(t,n){super(t,n),this.name=this.constructor.name,n?.code&&(this.code=n?.code),Error.captureStackTrace?.(this,this.constructor)}};function S(e,t,n){return new Fn(e,{code:t,cause:n})}function Ft(e){return!(e===null||typeof e!="object"||Array.isArray(e))}function Ko(e){Yt(e,Headers)&&(e=Object.fromEntries(e.entries()));let t=new Headers(e??{});if(Wn&&!t.has("user-agent")&&t.set("user-agent",Wn),t.has("authorization"))throw B('"options.headers" must not include the "authorization" header name',he);return t}function Go(e,t){if(t!==void 0){if(typeof t=="function"&&(t=t(e.href)),!(t instanceof AbortSignal))throw B('"options.signal" must return or be an instance of AbortSignal',fe);return t}}function Vo(e){return e.includes("//")?e.replace("//","/"):e}function ar(e,t,n=!1){return e.pathname==="/"?e.pathname=t:e.pathname=Vo(`${t}/${n?e.pathname:e.pathname.replace(/(\/)$/,"")}`),e}function rr(e,t){return e.pathname=Vo(`${e.pathname}/${t}`),e}async function ir(e,t,n,o){if(!(e instanceof URL))throw B(`"${t}" must be an instance of URL`,fe);is(e,o?.[Zt]!==!0);let s=n(new URL(e.href)),a=Ko(o?.headers);return a.set("accept","application/json"),(o?.[qo]||fetch)(s.href,{body:void 0,headers:Object.fromEntries(a.entries()),method:"GET",redirect:"manual",signal:Go(s,o?.signal)})}async function Yo(e,t){return ir(e,"issuerIdentifier",n=>{switch(t?.algorithm){case void 0:case"oidc":rr(n,".well-known/openid-configuration");break;case"oauth2":ar(n,".well-known/oauth-authorization-server");break;default:throw B('"options.algorithm" must be "oidc" (default), or "oauth2"',he)}return n},t)}function qt(e,t,n,o,s){try{if(typeof e!="number"||!Number.isFinite(e))throw B(`${n} must be a number`,fe,s);if(e>0)return;if(t){if(e!==0)throw B(`${n} must be a non-negative number`,he,s);return}throw B(`${n} must be a positive number`,he,s)}catch(a){throw o?S(a.message,o,s):a}}function ae(e,t,n,o){try{if(typeof e!="string")throw B(`${t} must be a string`,fe,o);if(e.length===0)throw B(`${t} must not be empty`,he,o)}catch(s){throw n?S(s.message,n,o):s}}async function Zo(e,t){let n=e;if(!(n instanceof URL)&&n!==Fo)throw B('"expectedIssuerIdentifier" must be an instance of URL',fe);if(!Yt(t,Response))throw B('"response" must be an instance of Response',fe);if(t.status!==200)throw S('"response" is not a conform Authorization Server Metadata response (unexpected HTTP status code)',_s,t);to(t);let o=await ys(t);if(ae(o.issuer,'"response" body "issuer" property',C,{body:o}),n!==Fo&&new URL(o.issuer).href!==n.href)throw S('"response" body "issuer" property does not match the expected value',Kr,{expected:n.href,body:o,attribute:"issuer"});return o}function Qo(e){dr(e,"application/json")}function cr(e,...t){let n='"response" content-type must be ';if(t.length>2){let o=t.pop();n+=`${t.join(", ")}, or ${o}`}else t.length===2?n+=`${t[0]} or ${t[1]}`:n+=t[0];return S(n,Br,e)}function dr(e,t){if(kr(e)!==t)throw cr(e,t)}function Zn(){return Bt(crypto.getRandomValues(new Uint8Array(32)))}function Xo(){return Zn()}function es(){return Zn()}function ts(){return Zn()}async function ns(e){return ae(e,"codeVerifier"),Bt(await crypto.subtle.digest("SHA-256",Jn(e)))}function os(e){let t=e?.[tr];return typeof t=="number"&&Number.isFinite(t)?t:0}function ss(e){let t=e?.[nr];return typeof t=="number"&&Number.isFinite(t)&&Math.sign(t)!==-1?t:30}function as(){return Math.floor(Date.now()/1e3)}function Qn(e){if(typeof e!="object"||e===null)throw B('"as" must be an object',fe);ae(e.issuer,'"as.issuer"')}function Xn(e){if(typeof e!="object"||e===null)throw B('"client" must be an object',fe);ae(e.client_id,'"client.client_id"')}function rs(){return(e,t,n,o)=>{n.set("client_id",t.client_id)}}var lr=URL.parse?(e,t)=>URL.parse(e,t):(e,t)=>{try{return new URL(e,t)}catch{return null}};function is(e,t){if(t&&e.protocol!=="https:")throw S("only requests to HTTPS are allowed",Fr,e);if(e.protocol!=="https:"&&e.protocol!=="http:")throw S("only HTTP and HTTPS requests are allowed",qr,e)}function Bo(e,t,n,o){let s;if(typeof e!="string"||!(s=lr(e)))throw S(`authorization server metadata does not contain a valid ${n?`"as.mtls_endpoint_aliases.${t}"`:`"as.${t}"`}`,e===void 0?Gr:Vr,{attribute:n?`mtls_endpoint_aliases.${t}`:t});return is(s,o),s}function ur(e,t,n,o){return n&&e.mtls_endpoint_aliases&&t in e.mtls_endpoint_aliases?Bo(e.mtls_endpoint_aliases[t],t,n,o):Bo(e[t],t,n,o)}var qn=class extends Error{cause;code;error;status;error_description;response;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Wr,this.cause=n.cause,this.error=n.cause.error,this.status=n.response.status,this.error_description=n.cause.error_description,Object.defineProperty(this,"response",{enumerable:!1,value:n.response}),Error.captureStackTrace?.(this,this.constructor)}},Kn=class extends Error{cause;code;error;error_description;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=zr,this.cause=n.cause,this.error=n.cause.get("error"),this.error_description=n.cause.get("error_description")??void 0,Error.captureStackTrace?.(this,this.constructor)}},Gn=class extends Error{cause;code;response;status;constructor(t,n){super(t,n),this.name=this.constructor.name,this.code=Hr,this.cause=n.cause,this.status=n.response.status,this.response=n.response,Object.defineProperty(this,"response",{enumerable:!1}),Error.captureStackTrace?.(this,this.constructor)}},Kt="[a-zA-Z0-9!#$%&\\'\\*\\+\\-\\.\\^_`\\|~]+",pr="[a-zA-Z0-9\\-\\._\\~\\+\\/]+={0,2}",hr='"((?:[^"\\\\]|\\\\[\\s\\S])*)"',fr="("+Kt+")\\s*=\\s*"+hr,mr="("+Kt+")\\s*=\\s*("+Kt+")",_r=new RegExp("^[,\\s]*("+Kt+")"),$r=new RegExp("^[,\\s]*"+fr+"[,\\s]*(.*)"),yr=new RegExp("^[,\\s]*"+mr+"[,\\s]*(.*)"),gr=new RegExp("^("+pr+")(?:$|[,\\s])(.*)");function br(e){if(!Yt(e,Response))throw B('"response" must be an instance of Response',fe);let t=e.headers.get("www-authenticate");if(t===null)return;let n=[],o=t;for(;o;){let s=o.match(_r),a=s?.[1].toLowerCase();if(!a)return;let i=o.substring(s[0].length);if(i&&!i.match(/^[\s,]/))return;let c=i.match(/^\s+(.*)$/),u=!!c;o=c?c[1]:void 0;let d={},l;if(u)for(;o;){let p,h;if(s=o.match($r)){[,p,h,o]=s,h.includes("\\")&&(h=h.replace(/\\([\s\S])/g,"$1")),d[p.toLowerCase()]=h;continue}if(s=o.match(yr)){[,p,h,o]=s,d[p.toLowerCase()]=h;continue}if(s=o.match(gr)){if(Object.keys(d).length)break;[,l,o]=s;break}return}else o=i||void 0;let f={scheme:a,parameters:d};l&&(f.token68=l),n.push(f)}if(n.length)return n}async function wr(e){if(e.status>399&&e.status<500){to(e),Qo(e);try{let t=await e.clone().json();if(Ft(t)&&typeof t.error=="string"&&t.error.length)return t}catch{}}}async function vr(e,t,n){if(e.status!==t){Ar(e);let o;throw(o=await wr(e))?(await e.body?.cancel(),new qn("server responded with an error in the response body",{cause:o,response:e})):S(`"response" is not a conform ${n} response (unexpected HTTP status code)`,_s,e)}}function Sr(e){if(!eo.has(e))throw B('"options.DPoP" is not a valid DPoPHandle',he)}function kr(e){return e.headers.get("content-type")?.split(";")[0]}async function xr(e,t,n,o,s,a,i){return await n(e,t,s,a),a.set("content-type","application/x-www-form-urlencoded;charset=UTF-8"),(i?.[qo]||fetch)(o.href,{body:s,headers:Object.fromEntries(a.entries()),method:"POST",redirect:"manual",signal:Go(o,i?.signal)})}async function Pr(e,t,n,o,s,a){let i=ur(e,"token_endpoint",t.use_mtls_endpoint_aliases,a?.[Zt]!==!0);s.set("grant_type",o);let c=Ko(a?.headers);c.set("accept","application/json"),a?.DPoP!==void 0&&(Sr(a.DPoP),await a.DPoP.addProof(i,c,"POST"));let u=await xr(e,t,n,i,s,c,a);return a?.DPoP?.cacheNonce(u,i),u}var cs=new WeakMap,Tr=new WeakMap;function Qt(e){if(!e.id_token)return;let t=cs.get(e);if(!t)throw B('"ref" was already garbage collected or did not resolve from the proper sources',he);return t}async function ds(e,t,n,o,s,a){if(Qn(e),Xn(t),!Yt(n,Response))throw B('"response" must be an instance of Response',fe);await vr(n,200,"Token Endpoint"),to(n);let i=await ys(n);if(ae(i.access_token,'"response" body "access_token" property',C,{body:i}),ae(i.token_type,'"response" body "token_type" property',C,{body:i}),i.token_type=i.token_type.toLowerCase(),i.expires_in!==void 0){let c=typeof i.expires_in!="number"?parseFloat(i.expires_in):i.expires_in;qt(c,!0,'"response" body "expires_in" property',C,{body:i}),i.expires_in=c}if(i.refresh_token!==void 0&&ae(i.refresh_token,'"response" body "refresh_token" property',C,{body:i}),i.scope!==void 0&&typeof i.scope!="string")throw S('"response" body "scope" property must be a string',C,{body:i});if(i.id_token!==void 0){ae(i.id_token,'"response" body "id_token" property',C,{body:i});let c=[];t.require_auth_time===!0&&c.push("auth_time"),t.default_max_age!==void 0&&(qt(t.default_max_age,!0,'"client.default_max_age"'),c.push("auth_time")),o?.length&&c.push(...o);let{claims:u,jwt:d}=await Mr(e,t,i.id_token,c,s);Nr(t,u),Ur(u),Tr.set(n,d),cs.set(i,u)}if(a?.[i.token_type]!==void 0)a[i.token_type](n,i);else if(i.token_type!=="dpop"&&i.token_type!=="bearer")throw new Xe("unsupported `token_type` value",{cause:{body:i}});return i}function Ar(e){let t;if(t=br(e))throw new Gn("server responded with a challenge in the WWW-Authenticate HTTP Header",{cause:t,response:e})}function Rr(e,t){if(Array.isArray(t.claims.aud)){if(!t.claims.aud.includes(e))throw S('unexpected JWT "aud" (audience) claim value',et,{expected:e,claims:t.claims,claim:"aud"})}else if(t.claims.aud!==e)throw S('unexpected JWT "aud" (audience) claim value',et,{expected:e,claims:t.claims,claim:"aud"});return t}function Er(e,t){let n=e[ei]?.(t)??e.issuer;if(t.claims.iss!==n)throw S('unexpected JWT "iss" (issuer) claim value',et,{expected:n,claims:t.claims,claim:"iss"});return t}var eo=new WeakSet;function Cr(e){return eo.add(e),e}var Lr=Symbol();async function ls(e,t,n,o,s,a,i){if(Qn(e),Xn(t),!eo.has(o))throw B('"callbackParameters" must be an instance of URLSearchParams obtained from "validateAuthResponse()", or "validateJwtAuthResponse()',he);ae(s,'"redirectUri"');let c=Je(o,"code");if(!c)throw S('no authorization code in "callbackParameters"',C);let u=new URLSearchParams(i?.additionalParameters);return u.set("redirect_uri",s),u.set("code",c),a!==Lr&&(ae(a,'"codeVerifier"'),u.set("code_verifier",a)),Pr(e,t,n,"authorization_code",u,i)}var us={aud:"audience",c_hash:"code hash",client_id:"client id",exp:"expiration time",iat:"issued at",iss:"issuer",jti:"jwt id",nonce:"nonce",s_hash:"state hash",sub:"subject",ath:"access token hash",htm:"http method",htu:"http uri",cnf:"confirmation",auth_time:"authentication time"};function Dr(e,t){for(let n of e)if(t.claims[n]===void 0)throw S(`JWT "${n}" (${us[n]}) claim missing`,C,{claims:t.claims});return t}function Or(e,t){if(typeof t.claims[e]!="string")throw S(`unexpected JWT "${e}" (${us[e]}) claim type`,C,{claims:t.claims});return t}function Mr(e,t,n,o,s){return Yr(n,Zr.bind(void 0,t.id_token_signed_response_alg,e.id_token_signing_alg_values_supported,"RS256"),os(t),ss(t),s).then(Dr.bind(void 0,["aud","exp","iat","iss","sub",...o])).then(Er.bind(void 0,e)).then(Rr.bind(void 0,t.client_id)).then(Or.bind(void 0,"sub"))}function ps(e,t){if(t===Vt)return t;let n=t===void 0;return n&&(t=e.default_max_age),t===void 0?Vt:(qt(t,!0,n?'"client.default_max_age"':'"maxAge" argument'),t)}function Ur(e){e.auth_time!==void 0&&qt(e.auth_time,!0,'ID Token "auth_time" (authentication time)',C,{claims:e})}function hs(e,t,n){if(n===Vt)return;let o=as()+os(e),s=ss(e);if(t.auth_time+n<o-s)throw S("too much time has elapsed since the last End-User authentication",Yn,{claims:t,now:o,tolerance:s,claim:"auth_time"})}function fs(e,t){let n=t===Gt?void 0:t;if(e.nonce!==n)throw S('unexpected ID Token "nonce" claim value',et,{expected:n,claims:e,claim:"nonce"})}function Nr(e,t){if(Array.isArray(t.aud)&&t.aud.length!==1){if(t.azp===void 0)throw S('ID Token "aud" (audience) claim includes additional untrusted audiences',et,{claims:t,claim:"aud"});if(t.azp!==e.client_id)throw S('unexpected ID Token "azp" (authorized party) claim value',et,{expected:e.client_id,claims:t,claim:"azp"})}}var Gt=Symbol(),Vt=Symbol();async function ms(e,t,n,o){return typeof o?.expectedNonce=="string"||typeof o?.maxAge=="number"||o?.requireIdToken?Ir(e,t,n,o.expectedNonce,o.maxAge,o[zo],o.recognizedTokenTypes):jr(e,t,n,o?.maxAge,o?.[zo],o?.recognizedTokenTypes)}async function Ir(e,t,n,o,s,a,i){let c=[];switch(o){case void 0:o=Gt;break;case Gt:break;default:ae(o,'"expectedNonce" argument'),c.push("nonce")}s=ps(t,s),s!==Vt&&c.push("auth_time");let u=await ds(e,t,n,c,a,i);ae(u.id_token,'"response" body "id_token" property',C,{body:u});let d=Qt(u);return hs(t,d,s),fs(d,o),u}async function jr(e,t,n,o,s,a){let i=await ds(e,t,n,void 0,s,a),c=Qt(i);return c&&(hs(t,c,ps(t,o)),fs(c,Gt)),i}var Hr="OAUTH_WWW_AUTHENTICATE_CHALLENGE",Wr="OAUTH_RESPONSE_BODY_ERROR",Jr="OAUTH_UNSUPPORTED_OPERATION",zr="OAUTH_AUTHORIZATION_RESPONSE_ERROR";var Vn="OAUTH_PARSE_ERROR",C="OAUTH_INVALID_RESPONSE";var Br="OAUTH_RESPONSE_IS_NOT_JSON",_s="OAUTH_RESPONSE_IS_NOT_CONFORM",Fr="OAUTH_HTTP_REQUEST_FORBIDDEN",qr="OAUTH_REQUEST_PROTOCOL_FORBIDDEN",Yn="OAUTH_JWT_TIMESTAMP_CHECK_FAILED",et="OAUTH_JWT_CLAIM_COMPARISON_FAILED",Kr="OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED";var Gr="OAUTH_MISSING_SERVER_METADATA",Vr="OAUTH_INVALID_SERVER_METADATA";function to(e){if(e.bodyUsed)throw B('"response" body has been used already',he)}async function Yr(e,t,n,o,s){let{0:a,1:i,length:c}=e.split(".");if(c===5)if(s!==void 0)e=await s(e),{0:a,1:i,length:c}=e.split(".");else throw new Xe("JWE decryption is not configured",{cause:e});if(c!==3)throw S("Invalid JWT",C,e);let u;try{u=JSON.parse(Jn(Bt(a)))}catch(f){throw S("failed to parse JWT Header body as base64url encoded JSON",Vn,f)}if(!Ft(u))throw S("JWT Header must be a top level object",C,e);if(t(u),u.crit!==void 0)throw new Xe('no JWT "crit" header parameter extensions are supported',{cause:{header:u}});let d;try{d=JSON.parse(Jn(Bt(i)))}catch(f){throw S("failed to parse JWT Payload body as base64url encoded JSON",Vn,f)}if(!Ft(d))throw S("JWT Payload must be a top level object",C,e);let l=as()+n;if(d.exp!==void 0){if(typeof d.exp!="number")throw S('unexpected JWT "exp" (expiration time) claim type',C,{claims:d});if(d.exp<=l-o)throw S('unexpected JWT "exp" (expiration time) claim value, expiration is past current timestamp',Yn,{claims:d,now:l,tolerance:o,claim:"exp"})}if(d.iat!==void 0&&typeof d.iat!="number")throw S('unexpected JWT "iat" (issued at) claim type',C,{claims:d});if(d.iss!==void 0&&typeof d.iss!="string")throw S('unexpected JWT "iss" (issuer) claim type',C,{claims:d});if(d.nbf!==void 0){if(typeof d.nbf!="number")throw S('unexpected JWT "nbf" (not before) claim type',C,{claims:d});if(d.nbf>l+o)throw S('unexpected JWT "nbf" (not before) claim value',Yn,{claims:d,now:l,tolerance:o,claim:"nbf"})}if(d.aud!==void 0&&typeof d.aud!="string"&&!Array.isArray(d.aud))throw S('unexpected JWT "aud" (audience) claim type',C,{claims:d});return{header:u,claims:d,jwt:e}}function Zr(e,t,n,o){if(e!==void 0){if(typeof e=="string"?o.alg!==e:!e.includes(o.alg))throw S('unexpected JWT "alg" header parameter',C,{header:o,expected:e,reason:"client configuration"});return}if(Array.isArray(t)){if(!t.includes(o.alg))throw S('unexpected JWT "alg" header parameter',C,{header:o,expected:t,reason:"authorization server metadata"});return}if(n!==void 0){if(typeof n=="string"?o.alg!==n:typeof n=="function"?!n(o.alg):!n.includes(o.alg))throw S('unexpected JWT "alg" header parameter',C,{header:o,expected:n,reason:"default value"});return}throw S('missing client or server configuration to verify used JWT "alg" header parameter',void 0,{client:e,issuer:t,fallback:n})}function Je(e,t){let{0:n,length:o}=e.getAll(t);if(o>1)throw S(`"${t}" parameter must be provided only once`,C);return n}var Qr=Symbol(),Xr=Symbol();function $s(e,t,n,o){if(Qn(e),Xn(t),n instanceof URL&&(n=n.searchParams),!(n instanceof URLSearchParams))throw B('"parameters" must be an instance of URLSearchParams, or URL',fe);if(Je(n,"response"))throw S('"parameters" contains a JARM response, use validateJwtAuthResponse() instead of validateAuthResponse()',C,{parameters:n});let s=Je(n,"iss"),a=Je(n,"state");if(!s&&e.authorization_response_iss_parameter_supported)throw S('response parameter "iss" (issuer) missing',C,{parameters:n});if(s&&s!==e.issuer)throw S('unexpected "iss" (issuer) response parameter value',C,{expected:e.issuer,parameters:n});switch(o){case void 0:case Xr:if(a!==void 0)throw S('unexpected "state" response parameter encountered',C,{expected:void 0,parameters:n});break;case Qr:break;default:if(ae(o,'"expectedState" argument'),a!==o)throw S(a===void 0?'response parameter "state" missing':'unexpected "state" response parameter value',C,{expected:o,parameters:n})}if(Je(n,"error"))throw new Kn("authorization response from the server is an error",{cause:n});let c=Je(n,"id_token"),u=Je(n,"token");if(c!==void 0||u!==void 0)throw new Xe("implicit and hybrid flows are not supported");return Cr(new URLSearchParams(n))}async function ys(e,t=Qo){let n;try{n=await e.json()}catch(o){throw t(e),S('failed to parse "response" body as JSON',Vn,o)}if(!Ft(n))throw S('"response" body must be a top level object',C,{body:n});return n}var Fo=Symbol(),ei=Symbol();var wt=e=>document.querySelector(`meta[name="sign-in-${e}"]`)?.getAttribute("content")??"",bt={client_id:wt("client")},gs=`${location.origin}/signed-in`,oo="sign-in",ze=null,so=null,no,bs=null,ao=new Set,vt=()=>ze,V=()=>bs;function ws(e){return ao.add(e),()=>{ao.delete(e)}}function vs(){if(ze){ze=null;for(let e of ao)e()}}function Ss(){let e=["127.0.0.1","localhost","[::1]"].includes(new URL(wt("issuer")).hostname);return{[Zt]:e}}async function ro(){if(!no){let e=new URL(wt("issuer"));no=await Zo(e,await Yo(e,Ss()))}return no}async function Be(){let{authorization_endpoint:e}=await ro();if(!e)throw new Error("The issuer names no place to sign in.");let t={verifier:Xo(),state:es(),nonce:ts(),place:location.pathname==="/signed-in"?"/":location.pathname+location.search};sessionStorage.setItem(oo,JSON.stringify(t));let n=new URL(e);for(let[o,s]of Object.entries({...bt,response_type:"code",redirect_uri:gs,scope:wt("scope"),audience:wt("audience"),state:t.state,nonce:t.nonce,code_challenge:await ns(t.verifier),code_challenge_method:"S256"}))n.searchParams.set(o,s);location.assign(n)}async function ni(){let e=JSON.parse(sessionStorage.getItem(oo)??"null");if(sessionStorage.removeItem(oo),!e)return Be();let t=await ro(),n=$s(t,bt,new URL(location.href),e.state),o=await ls(t,bt,rs(),n,gs,e.verifier,Ss()),s=await ms(t,bt,o,{expectedNonce:e.nonce,requireIdToken:!0});ze=s.access_token,so=s.id_token??null,bs=oi(Qt(s),ze),history.replaceState(null,"",e.place)}function oi(e,t){let n=si(t).role??"property_manager",o=e?.name??e?.email??e?.sub??"Signed in";return{name:String(o),role:n,canManage:n==="portfolio_manager"||n==="property_manager"}}function si(e){try{let t=atob(e.split(".")[1].replaceAll("-","+").replaceAll("_","/"));return JSON.parse(new TextDecoder().decode(Uint8Array.from(t,n=>n.charCodeAt(0))))}catch{return{}}}async function ks(){return location.pathname==="/signed-in"?await ni():await Be(),ze!==null}async function xs(){let{end_session_endpoint:e}=await ro(),t=new URL(e??location.origin);e&&(t.searchParams.set("client_id",bt.client_id),t.searchParams.set("post_logout_redirect_uri",`${location.origin}/`),so&&t.searchParams.set("id_token_hint",so)),ze=null,sessionStorage.clear(),location.assign(t)}var de=class extends Error{constructor(t){super(t.detail),this.code=t.code??"unknown",this.title=t.title??"Something went wrong",this.status=t.status??0,this.requestId=t.request_id,this.errors=t.errors??[],this.nextStep=t.next_step,this.usedBy=t.used_by??[]}};async function A(e,t,{body:n,etag:o}={}){let s={accept:"application/json",authorization:`Bearer ${vt()??""}`};n!==void 0&&(s["content-type"]="application/json"),o&&(s["if-match"]=o);let a,i;try{a=await fetch(`/v1${t}`,{method:e,headers:s,body:n===void 0?void 0:JSON.stringify(n)}),i=await a.text()}catch{throw new de({code:"offline",title:"No connection",detail:"The service could not be reached. Check your connection, then try again; nothing was changed here."})}let c=ai(i);if(a.ok)return{data:c,etag:a.headers.get("etag")??""};throw a.status===401&&vs(),new de(c?.detail?c:{status:a.status,...Ps(a.status)})}function ai(e){try{return JSON.parse(e)}catch{return null}}function Ps(e){return e===401?{title:"Signed out",detail:"Your session has ended. Sign in again."}:e===429?{title:"Too many requests",detail:"Wait a moment, then try again."}:{title:"No answer",detail:`The service took too long or stumbled (${e}). Try again in a moment.`}}function xe(e){let t=Object.entries(e).filter(([,o])=>o!=null&&o!==""),n=new URLSearchParams(t.map(([o,s])=>[o,String(s)])).toString();return n&&`?${n}`}var E=e=>`/properties/${encodeURIComponent(e)}`,L=async e=>(await e).data,Fe=async e=>{let{data:t,etag:n}=await e;return{...t,etag:n}};async function io(e){let t=[],n;do{let{items:o,next_cursor:s}=await e(n);t.push(...o),n=s??void 0}while(n);return t}var tt=async()=>(await L(A("GET","/pms"))).items,Xt=()=>io(e=>L(A("GET",`/properties${xe({limit:200,cursor:e})}`))),le=e=>Fe(A("GET",`${E(e)}/integration`)),Ts=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/pms`,{body:{pms:t},etag:n})),en=e=>io(t=>L(A("GET",`/credentials${xe({pms:e,limit:200,cursor:t})}`))),As=e=>L(A("POST","/credentials",{body:e})),Rs=(e,t)=>L(A("PUT",`/credentials/${e}`,{body:t})),Es=e=>L(A("POST",`/credentials/${e}/verification`,{body:{}})),Cs=e=>L(A("DELETE",`/credentials/${e}`)),Ls=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/credential`,{body:{credential_id:t},etag:n})),Ds=async e=>(await L(A("GET",`${E(e)}/integration/pms-properties`))).items,Os=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/pms-properties`,{body:{pms_property_ids:t},etag:n})),Ms=async e=>(await L(A("GET",`${E(e)}/integration/lease-statuses`))).items,Us=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/lease-statuses`,{body:{excluded:t},etag:n})),tn=(e,t={})=>L(A("GET",`${E(e)}/integration/preview${xe(t)}`)),Ns=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/activation`,{body:t,etag:n})),Is=(e,t,n)=>Fe(A("PUT",`${E(e)}/integration/settings`,{body:t,etag:n})),js=(e,t)=>L(A("DELETE",`${E(e)}/integration`,{etag:t})),Hs=(e,t)=>L(A("GET",`${E(e)}/people${xe(t)}`)),Ws=(e,t)=>L(A("GET",`${E(e)}/people/${encodeURIComponent(t)}`)),Js=(e,t,n)=>L(A("PUT",`${E(e)}/people/${encodeURIComponent(t)}/lifecycle`,{body:{lifecycle:n}})),zs=(e,t)=>L(A("GET",`${E(e)}/explanations${xe(t)}`)),nn=async e=>(await L(A("GET",`${E(e)}/units`))).units,Bs=async e=>(await L(A("GET",`${E(e)}/unit-mapping`))).items,Fs=async(e,t)=>(await L(A("PUT",`${E(e)}/unit-mapping`,{body:{items:t}}))).items,qs=async e=>(await L(A("POST",`${E(e)}/unit-mapping/suggestions`,{body:{}}))).items,Ks=async e=>(await L(A("GET",`${E(e)}/access-suggestions`))).items,Gs=(e,t)=>L(A("POST",`${E(e)}/access-suggestions/decision`,{body:t})),Vs=e=>L(A("POST",`${E(e)}/syncs`,{body:{}})),on=(e,t={})=>L(A("GET",`${E(e)}/syncs${xe(t)}`)),St=(e,t,n={})=>L(A("GET",`${E(e)}/syncs/${encodeURIComponent(t)}${xe(n)}`)),Ys=(e,t,n)=>L(A("POST",`${E(e)}/syncs/${t}/approval`,{body:{plan_digest:n}})),Zs=(e,t)=>L(A("DELETE",`${E(e)}/syncs/${t}/approval`)),Qs=(e,t)=>L(A("POST",`${E(e)}/syncs/${t}/undo`,{body:{}})),Xs=e=>io(t=>L(A("GET",`${E(e)}/alerts${xe({status:"open",limit:200,cursor:t})}`))),ea=(e,t,n)=>L(A("POST",`${E(e)}/alerts/${t}/resolution`,{body:{action:n}})),ta=(e,t={})=>L(A("GET",`${E(e)}/audit${xe(t)}`));async function na(e){let t={authorization:`Bearer ${vt()??""}`},n=await fetch(`/v1${E(e)}/audit.csv`,{headers:t});if(!n.ok)throw new de({status:n.status,...Ps(n.status)});return n.text()}function oa(e){let t=document.getElementById("announcer");t&&(t.textContent="",setTimeout(()=>{t.textContent=e},50))}function P(e,t){let[n,o]=b({data:null,problem:null,loading:!0}),[s,a]=b(0),i=W(null);H(()=>{let d=!0,l=i.current?.every((f,p)=>f===t[p]);return o(f=>({data:l?f.data:null,problem:null,loading:!0})),i.current=t,e().then(f=>d&&o({data:f,problem:null,loading:!1}),f=>d&&o(p=>({...p,problem:aa(f),loading:!1}))),()=>{d=!1}},[...t,s]);let c=$e(()=>a(d=>d+1),[]),u=$e(d=>o({data:d,problem:null,loading:!1}),[]);return{...n,reload:c,replace:u}}function aa(e){return e instanceof de?e:(console.error(e),new de({title:"Something went wrong on this page",detail:"Load the page again; if it stays, tell support what you did."}))}function j(e){let[t,n]=b({busy:!1,problem:null}),o=W(!1),s=W(e);s.current=e;let a=$e(async(...c)=>{if(!o.current){o.current=!0,n({busy:!0,problem:null});try{let u=await s.current(...c);return n({busy:!1,problem:null}),u}catch(u){n({busy:!1,problem:aa(u)});return}finally{o.current=!1}}},[]),i=$e(()=>n({busy:!1,problem:null}),[]);return{...t,run:a,clear:i}}function nt(e,t){let n=`draft ${e}`,[o,s]=b(()=>{let c=sessionStorage.getItem(n);return c===null?t:JSON.parse(c)}),a=$e(c=>{sessionStorage.setItem(n,JSON.stringify(c)),s(c)},[n]),i=$e(()=>sessionStorage.removeItem(n),[n]);return[o,a,i]}var sa=e=>e.status==="queued"||e.status==="running",ri=e=>new Promise(t=>setTimeout(t,e));function ot(e,t,n=null){let[o,s]=b(null),[a,i]=b(n),c=W(t);c.current=t,H(()=>{if(n)return;let d=!0;return(async()=>{let l=(await on(e,{limit:1})).items[0];d&&l&&sa(l)&&i(l.sync_id)})().catch(()=>{}),()=>{d=!1}},[e]),H(()=>{let d=!0;return(async()=>{for(let l=1e3;a&&d;l=Math.min(l*1.1,5e3)){let f=await St(e,a,{limit:1}).catch(()=>null);if(!d||!vt())return;if(f?.joined)return i(f.joined);if(f&&s(f),f&&!sa(f)){i(null),c.current();return}await ri(l)}})(),()=>{d=!1}},[e,a]);let u=j(async()=>{s(null);let{sync_id:d}=await Vs(e);oa("The sync was asked for."),i(d)});return{sync:o,running:a!==null,start:u,follow:i,forget:()=>s(null)}}var st=(e,t)=>new Intl.DateTimeFormat("en-US",{timeZone:e,...t}),ra=(e,t)=>st(t,{dateStyle:"full",timeStyle:"long"}).format(new Date(e));function sn(e,t,n){let o=st(t,{dateStyle:"short"}),s=new Date(e),a=st(t,{timeStyle:"short"}).format(s);if(o.format(s)===o.format(n))return`today, ${a}`;let i=st(t,{year:"numeric"}),c=i.format(s)===i.format(n);return`${st(t,{month:"short",day:"numeric",year:c?void 0:"numeric"}).format(s)}, ${a}`}var qe=e=>e?st("UTC",{dateStyle:"medium"}).format(new Date(`${e}T00:00:00Z`)):"\u2014";var Q={yardi:"Yardi Voyager 7",realpage:"RealPage",entrata:"Entrata",mri:"MRI",appfolio:"AppFolio"},ge={not_set_up:{name:"Not set up",kind:""},in_progress:{name:"Set-up in progress",kind:"accent"},off:{name:"User Sync off",kind:"warn"},on:{name:"User Sync on",kind:"good"},needs_attention:{name:"Needs attention",kind:"bad"}},ee={future:{name:"Future",kind:"accent",means:"Approved, not moved in yet"},current:{name:"Current",kind:"good",means:"Lives here, on notice too"},past:{name:"Past",kind:"",means:"Moved out"},other:{name:"Other",kind:"",means:"Neither: an applicant, denied, cancelled; never pulled in"}},Le={queued:{name:"Waiting to start",kind:"accent"},running:{name:"Running",kind:"accent"},succeeded:{name:"Succeeded",kind:"good"},failed:{name:"Failed",kind:"bad"},held:{name:"Held",kind:"warn"}},at={schedule:"Hourly",manual:"Sync Now",support:"Support",activation:"Turned on"},me={first_name:"First name",last_name:"Last name",name:"Name",email:"Email",phone:"Phone",unit:"Unit",lifecycle:"Lifecycle",lease_status:"Lease status",lease_starts_on:"Lease start",lease_ends_on:"Lease end",moved_in_on:"Move-in",moved_out_on:"Move-out",pms_ref:"PMS record",pms_unit:"PMS unit",missing_from_pms_since:"Missing from PMS since",out_of_scope:"Out of scope",access:"Access",access_suggestion:"Suggested access",pms:"PMS",pms_property_id:"PMS property",pms_property_ids:"PMS properties",pms_unit_id:"PMS unit",unit_id:"Door unit",credential_id:"Credential",excluded_lease_statuses:"Excluded lease statuses",enabled:"User Sync",automated_access:"Automated access",common_area_keys:"Common area keys",held_changes_threshold:"Held above, in %"},rn={created:"Created",linked:"Linked",updated:"Updated",moved_out:"Moved out",noted:"Noted",alert_opened:"Alert opened",alert_resolved:"Alert resolved",sync_ended:"Sync ended",credential_failing:"Credential failing",access_granted:"Access granted",access_changed:"Access changed",access_revoked:"Access revoked"},ia=["credential_failing","duplicate_email","duplicate_account","name_mismatch","email_mismatch","missing_email","missing_from_pms","unmapped_unit"],oe={credential_failing:{name:"Credential Failing",why:"The PMS refuses the credential, so nothing is synced."},duplicate_email:{name:"Duplicate Emails",why:"Residents in the PMS share an email. They are not synced until each has one of their own."},duplicate_account:{name:"Duplicate Accounts",why:"A resident in the PMS matches a person who is linked to another record of the PMS."},name_mismatch:{name:"Name Mismatch",why:"The same email, with another name in the PMS and in Door."},email_mismatch:{name:"Email Mismatch",why:"A resident\u2019s email differs in the PMS and in Door. Their record is not updated until it is clear which is right."},missing_email:{name:"Missing Email",why:"A resident in the PMS has no valid email. A person in Door needs one."},missing_from_pms:{name:"Missing From PMS",why:"Somebody in Door is no longer in the PMS. They keep account and access until you decide."},unmapped_unit:{name:"Unmapped Unit",why:"A unit of the PMS is mapped to no Door unit. Its residents are synced without a unit."}},_e={merge:{name:"Merge",does:"The resident and the person become one. The PMS\u2019s name and details replace those in Door."},create_separate:{name:"Create Separate",does:"A new person is made with the PMS\u2019s email. A person who was linked to this resident moves out: their access ends at once, and the account is kept.",danger:!0},move_out:{name:"Move Out",does:"The person moves out: all their access ends at once. The account is kept.",danger:!0},keep:{name:"Keep",does:"The person stays as they are, with account and access. You are asked again only if they come back to the PMS and go missing once more."}},an={created:{name:"Created",why:"Nobody in Door matches them, so a person is made."},linked:{name:"Linked",why:"A person in Door has the same name and email, and is linked: no duplicate."},updated:{name:"Updated",why:"They are linked, and the PMS has something new."},unchanged:{name:"Unchanged",why:"What the PMS says is in Door."},alerted:{name:"Flagged",why:"They need a decision of yours, or a correction in the PMS."},skipped:{name:"Skipped",why:"They are not pulled in."},"skipped:excluded_status":{name:"Skipped: excluded lease status",why:"You excluded their lease status."},"skipped:not_pending_or_current":{name:"Skipped: neither future nor current",why:"They moved out, or never were residents."},"skipped:unreadable_record":{name:"Skipped: unreadable record",why:"The PMS\u2019s record could not be read."}};function rt(e){if(an[e])return an[e];let[t,n]=e.split(":");return t==="alerted"&&oe[n]?{name:`Flagged: ${oe[n].name}`,why:oe[n].why}:{name:Me(e),why:""}}var De={off:{name:"Off",means:"Managers give and take keys by hand. Moving out still ends access."},approval_required:{name:"Approval Required",means:"Each change of access is suggested, and nothing changes until a manager approves it."},automatic:{name:"Automatic",means:"Access follows lease and unit by itself: 15 minutes after somebody becomes a current resident, and at once when they move out."}},ca={grant:{name:"Grant a Key",kind:"good"},revoke:{name:"Revoke a Key",kind:"bad"},no_changes:{name:"No Changes",kind:""}},da={pms_selected:"Selected the PMS",credential_selected:"Chose the credential",properties_attached:"Attached PMS properties",statuses_excluded:"Changed the excluded lease statuses",sync_turned_on:"Turned User Sync on",sync_turned_off:"Turned User Sync off",settings_changed:"Changed settings",integration_removed:"Removed the integration",units_mapped:"Mapped units",credential_created:"Created a credential",credential_changed:"Changed a credential",credential_deleted:"Deleted a credential",person_added:"Added a person",alert_resolved:"Resolved an alert",sync_requested:"Asked for a sync",held_sync_approved:"Approved a held sync",held_sync_discarded:"Discarded a held sync",lifecycle_set:"Set a lifecycle",access_approved:"Approved access",access_discarded:"Discarded suggested access",sync_undone:"Undid a sync"},cn={portfolio_manager:"Portfolio manager",property_manager:"Property manager",support:"Support (read-only)",platform:"Door platform"};function Oe(e){switch(e.reason){case"too_many_move_outs":return`${Ke(e.move_outs)} would move out; more than ${e.allowed} at once need a manager.`;case"roster_shrank":return`The PMS gave ${it(e.now)}; it gave ${e.before} before. A permission may have been lost in the PMS.`;case"first_sync":return`${Ke(e.move_outs)} would move out with the first sync of these settings.`;case"long_pause":return`${Ke(e.move_outs)} would move out after a week or more without a sync that succeeded.`}}var O=(e,t,n=`${t}s`)=>`${e.toLocaleString("en-US")} ${e===1?t:n}`,Ke=e=>O(e,"person","people"),it=e=>O(e,"resident"),Me=e=>{let t=e.replaceAll(/[_:]/g," ");return t.charAt(0).toUpperCase()+t.slice(1)},X=e=>e==null||e===""?"\u2014":e;var la=!0;function z({title:e,lead:t,actions:n,children:o}){let s=W(null),{path:a}=Z();return H(()=>{document.title=`${e} \xB7 Door`},[e]),H(()=>{la||s.current?.focus({preventScroll:!0}),la=!1},[a]),r`
    <div class="head">
      <div>
        <h1 tabindex="-1" ref=${s}>${e}</h1>
        ${t&&r`<p class="lead">${t}</p>`}
      </div>
      ${n&&r`<div class="row">${n}</div>`}
    </div>
    ${o}`}var ct=e=>e.split("`").map((t,n)=>n%2?r`<code>${t}</code>`:t),R=({kind:e="",children:t})=>r`<span class="badge ${e}">${t}</span>`,K=({kind:e="",title:t,children:n,alert:o})=>r`
  <div class="notice ${e}" role=${o?"alert":void 0}>
    ${t&&r`<strong>${t}</strong>`}
    ${n}
  </div>`;function ii(e){let t=e.split("/").filter(n=>n&&!/^\d+$/.test(n)).pop()??"";return me[t]??Me(t)}function F({problem:e,retry:t,title:n}){return e?r`
    <${K} kind="bad" alert title=${n??e.title}>
      <p>${ct(e.message)}</p>
      ${e.errors.length>1&&r`
        <ul>${e.errors.map(o=>r`<li>${ii(o.pointer)}: ${ct(o.detail)}</li>`)}</ul>`}
      ${(t||e.requestId)&&r`
        <div class="row">
          ${t&&r`<button type="button" class="button small" onClick=${t}>Try again</button>`}
          ${e.requestId&&r`<span class="hint">Request ${e.requestId}</span>`}
        </div>`}
    <//>`:null}var co=({lines:e=5})=>r`
  <div role="status">
    <span class="unseen">Loading</span>
    <div class="skeleton" aria-hidden="true">${Array.from({length:e},()=>r`<span />`)}</div>
  </div>`,U=({title:e,children:t})=>r`
  <div class="empty"><h2>${e}</h2>${t}</div>`;function T({of:e,lines:t,children:n}){return e.data!==null?r`${e.problem&&r`<${F} problem=${e.problem} retry=${e.reload} />`}${n(e.data)}`:e.problem?r`<${F} problem=${e.problem} retry=${e.reload} />`:r`<${co} lines=${t} />`}function g({busy:e,kind:t="",children:n,...o}){let{onClick:s}=o;return r`
    <button type="button" ...${o} class="button ${t}" aria-disabled=${e?"true":void 0}
      onClick=${e?a=>a.preventDefault():s}>
      ${e&&r`<span class="spinner" aria-hidden="true" />`}${n}
    </button>`}function D({at:e,zone:t,never:n="never"}){return e?r`<time datetime=${e} title=${ra(e,t)}>${sn(e,t,new Date)}</time>`:r`<span>${n}</span>`}function Ge({label:e,help:t,wrong:n,optional:o,...s}){let a=yt(),i=[t&&`${a}-help`,n&&`${a}-wrong`].filter(Boolean).join(" ");return r`
    <div class="field">
      <label for=${a}>${e}${o&&r` <span class="hint">(optional)</span>`}</label>
      <input ...${s} id=${a} class="input" aria-describedby=${i||void 0} aria-invalid=${n?"true":void 0} />
      ${n&&r`<span class="wrong" id="${a}-wrong">${ct(n)}</span>`}
      ${t&&r`<span class="hint" id="${a}-help">${typeof t=="string"?ct(t):t}</span>`}
    </div>`}function be({label:e,value:t,onSearch:n}){let o=W(0);return r`
    <input type="search" class="input search" aria-label=${e} placeholder=${e} defaultValue=${t} onInput=${a=>{let i=a.currentTarget.value;clearTimeout(o.current),o.current=window.setTimeout(()=>n(i),200)}} />`}var dt=({more:e,busy:t,onMore:n})=>e?r`<div class="row"><${g} busy=${t} onClick=${n}>Show more<//></div>`:null;function dn({label:e,kind:t="",children:n}){let o=W(null);return H(()=>{let a=i=>{let c=o.current?.contains(i.target),u=i.target.closest?.(".menu > div");o.current&&(!c||u)&&(o.current.open=!1)};return document.addEventListener("click",a),()=>document.removeEventListener("click",a)},[]),r`
    <details class="menu" ref=${o} onKeyDown=${a=>{a.key!=="Escape"||!o.current?.open||(o.current.open=!1,o.current.querySelector("summary")?.focus())}}>
      <summary class="button ${t}">${e}</summary>
      <div>${n}</div>
    </details>`}function se(){let[e,t]=b(null);return[e,$e(n=>t(n===null?null:{text:n}),[])]}function ne({of:e}){let t=W(null);return H(()=>t.current?.focus(),[e]),e&&r`<p class="notice good" tabindex="-1" ref=${t}>${e.text}</p>`}var ua=Ce({}),Ue=()=>ye(ua);function pa({property:e,children:t}){let n=P(async()=>{let o=e?await nn(e):[];return Object.fromEntries(o.map(s=>[s.unit_id,s.name]))},[e]);return r`<${ua.Provider} value=${n.data??{}}>${t}<//>`}var ci={grant:"They are a current resident of the unit.",revoke:"They are no current resident any more."},lo=50;function ha({property:e}){let t=e.property_id,n=P(async()=>{let[o,s]=await Promise.all([Ks(t),le(t)]);return{suggestions:o,card:s}},[t]);return r`
    <${z} title="Access Review" lead="Suggested by leases and units of the PMS. Nothing changes until you update access.">
      <${T} of=${n} lines=${8}>${o=>r`<${di} ...${o} property=${e} reload=${n.reload} />`}<//>
    <//>`}function di({suggestions:e,card:t,property:n,reload:o}){let[s,a]=b([]),[i,c]=se(),u=Ue(),d=V()?.canManage??!1,l=[...e].sort((m,_)=>+!m.suggestion_id-+!_.suggestion_id),f=l.flatMap(m=>m.suggestion_id??[]),p=s.filter(m=>f.includes(m)),h=j(async(m,_)=>{let{decided:x,gone:k}=await Gs(n.property_id,{action:m,suggestion_ids:_});c(`${m==="approve"?"Updated access for":"Discarded the suggestion for"} ${O(x.length,"person","people")}.${k.length?` ${k.length} had changed in the meantime; look again.`:""}`),a([]),o()}),$=m=>a(p.includes(m)?p.filter(_=>_!==m):[...p,m]),y=f.slice(0,lo),w=y.length>0&&y.every(m=>p.includes(m));return e.length?r`
    <${ne} of=${i} />
    <${F} problem=${h.problem} />
    <div class="card flush">
      <table class="table">
        <thead>
          <tr><th scope="col">${d&&r`<input type="checkbox" aria-label="Select the first ${y.length}" checked=${w} onChange=${()=>a(w?[]:y)} />`}</th>
            <th scope="col">Suggestion</th><th scope="col">Person</th><th scope="col">To</th><th scope="col">Why</th><th scope="col">Since</th><th scope="col"><span class="unseen">Discard</span></th></tr>
        </thead>
        <tbody>
          ${l.map(m=>{let _=m.suggestion_id,{name:x,kind:k}=ca[m.kind],G=[m.unit_id&&(u[m.unit_id]??m.unit_id),...m.common_area_keys].filter(Boolean).join(", ");return r`
              <tr key=${m.person_id}>
                <td>${_&&d&&r`<input type="checkbox" aria-label="${x}: ${m.name}" checked=${p.includes(_)}
                  disabled=${!p.includes(_)&&p.length>=lo} onChange=${()=>$(_)} />`}</td>
                <td><${R} kind=${k}>${x}<//></td>
                <th scope="row"><a href="/properties/${n.property_id}/people/${m.person_id}">${m.name}</a></th>
                <td data-label="To">${G}</td>
                <td>${ci[m.kind]??m.reason}</td>
                <td data-label=${m.since?"Since":void 0}><${D} at=${m.since} zone=${n.time_zone} never="" /></td>
                <td>${_&&d&&r`<${g} kind="small plain" aria-label="Discard: ${m.name}" onClick=${()=>h.run("reject",[_])}>✕<//>`}</td>
              </tr>`})}
        </tbody>
      </table>
    </div>
    ${d&&r`
      <div class="row between">
        <span class="hint" role="status">${O(p.length,"suggestion")} selected; at most ${lo} at once.</span>
        <${g} kind="primary" busy=${h.busy} disabled=${!p.length} onClick=${()=>h.run("approve",p)}>Update Access<//>
      </div>`}`:r`
      <${ne} of=${i} />
      <div class="card"><${U} title="Nothing to review">
        <p>Automated Access is: ${De[t.automated_access].name}. ${De[t.automated_access].means}</p>
        ${d&&r`<a class="button" href="/properties/${n.property_id}/integrations/settings/access">Automate Access</a>`}
      <//></div>`}function lt({title:e,onClose:t,children:n}){let o=W(null),s=yt();return H(()=>{let i=document.activeElement;return o.current?.showModal(),()=>{(!document.activeElement||document.activeElement===document.body)&&i instanceof HTMLElement&&i.isConnected&&i.focus()}},[]),r`
    <dialog ref=${o} aria-labelledby=${s} onCancel=${i=>{i.preventDefault(),t()}}>
      <div class="stack">
        <h2 id=${s}>${e}</h2>
        ${n}
      </div>
    </dialog>`}function re({title:e,does:t,action:n,danger:o,doing:s,onConfirm:a,onClose:i}){return r`
    <${lt} title=${e} onClose=${i}>
      <div class="stack tight">${t}</div>
      <${F} problem=${s.problem} />
      <div class="row end">
        <${g} onClick=${i}>Cancel<//>
        <${g} kind=${o?"danger primary":"primary"} busy=${s.busy} onClick=${a}>${n}<//>
      </div>
    <//>`}function fa({property:e,refresh:t}){let n=P(()=>Xs(e.property_id),[e.property_id]),[o,s]=se(),a=i=>{s(i),n.reload(),t()};return r`
    <${z} title="Alerts" lead="What needs a decision of yours or a correction in the PMS. What is corrected there disappears with the next sync.">
      <${ne} of=${o} />
      <${T} of=${n} lines=${8}>${i=>i.length?ia.map(c=>{let u=i.filter(d=>d.kind===c);return u.length?r`<${li} key=${c} kind=${c} alerts=${u} property=${e} resolved=${a} />`:null}):r`<div class="card"><${U} title="No open alerts"><p>Everything that the PMS says is clear.</p><//></div>`}<//>
    <//>`}function li({kind:e,alerts:t,property:n,resolved:o}){let s=`/properties/${n.property_id}/integrations/settings`;return r`
    <section class="card flush" aria-labelledby=${e}>
      <div class="card-head stack tight">
        <h2 id=${e}>${oe[e].name} <span class="hint">${O(t.length,"alert")}</span></h2>
        <p class="hint">${oe[e].why}</p>
        ${e==="unmapped_unit"&&r`<p>Map them, or correct the residents’ units in the PMS. <a href="${s}/units">Map the units</a></p>`}
        ${e==="credential_failing"&&r`<p><a href="${s}/pms">Enter the new credential</a></p>`}
      </div>
      <ul class="plain-list">
        ${t.map(a=>r`<li key=${a.alert_id}><${ui} alert=${a} property=${n} resolved=${o} /></li>`)}
      </ul>
    </section>`}function ui({alert:e,property:t,resolved:n}){let[o,s]=b(null),a=e.person?.name??e.residents[0]?.name??e.unit?.label??oe[e.kind].name,i=j(async()=>{if(o)try{await ea(t.property_id,e.alert_id,o),s(null),n(`${_e[o].name}: done for ${a}.`)}catch(d){if(!(d instanceof de)||d.code!=="alert_closed")throw d;s(null),n(`The alert about ${a} was closed in the meantime; nothing more was done.`)}}),c=()=>{s(null),i.clear()},u=`About ${a}`;return r`
    <article class="stack tight" aria-label=${u}>
      ${e.detail&&r`<p>${e.detail}</p>`}
      ${e.unit?r`<p><strong>${e.unit.building?`${e.unit.building}, `:""}${e.unit.label}</strong><br />
            <span class="hint">Without a unit in Door: ${e.residents.map(d=>d.name).join(", ")}</span></p>`:r`<${pi} alert=${e} property=${t} />`}
      <div class="row between">
        <span class="hint">${!e.unit&&`${e.remedy} `}Open since <${D} at=${e.opened_at} zone=${t.time_zone} />.</span>
        ${V()?.canManage&&r`
          <div class="row">
            ${e.actions.map(d=>r`
              <${g} kind="small ${_e[d].danger?"danger":""}" aria-label="${_e[d].name}: ${a}" onClick=${()=>s(d)}>${_e[d].name}<//>`)}
          </div>`}
      </div>
      ${o&&r`
        <${re} title="${_e[o].name}: ${a}?" does=${r`<p>${_e[o].does}</p>`} action=${_e[o].name}
          danger=${_e[o].danger} doing=${i} onConfirm=${i.run} onClose=${c} />`}
    </article>`}function pi({alert:e,property:t}){let{person:n,residents:o}=e,s=Ue();if(!o.length&&!n)return null;let a=["name","email","phone","pms_unit","lease_status"],i=new Set(e.differing_fields.map(d=>d.field.endsWith("_name")?"name":d.field)),c=n&&{name:n.name,email:n.email,phone:n.phone,pms_unit:s[n.unit_id??""]??n.unit_id,lease_status:null},u=a.filter(d=>o.some(l=>l[d])||c?.[d]);return r`
    <table>
      <thead>
        <tr><th scope="col"><span class="unseen">Field</span></th>
          ${o.map(d=>r`<th scope="col">In the PMS <span class="hint">${d.pms_ref.pms_resident_id}</span></th>`)}
          ${n&&r`<th scope="col">In Door</th>`}</tr>
      </thead>
      <tbody>
        ${u.map(d=>r`
          <tr class=${i.has(d)?"differs":""}>
            <th scope="row">${d==="pms_unit"?"Unit":me[d]}</th>
            ${o.map(l=>r`<td>${X(l[d])}</td>`)}
            ${c&&r`<td>${d==="name"?r`<a href="/properties/${t.property_id}/people/${n.person_id}">${n.name}</a>`:X(c[d])}</td>`}
          </tr>`)}
      </tbody>
    </table>`}function ln({counts:e}){let t=Object.values(e.skipped).reduce((n,o)=>n+o,0);return r`
    <dl class="counts">
      ${[["Residents",e.residents],["Created",e.created],["Linked",e.linked],["Updated",e.updated],["Moved out",e.moved_out],["Flagged",e.alerted],["Skipped",t],["Unchanged",e.unchanged]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o.toLocaleString("en-US")}</dd></div>`)}
    </dl>`}function Ve(e){let t=[[e.created,"created"],[e.linked,"linked"],[e.updated-e.moved_out,"updated"],[e.moved_out,"moved out"],[e.alerted,"flagged"]].filter(([n])=>Number(n)>0);return t.length?t.map(([n,o])=>`${n} ${o}`).join(", "):"Nothing new"}function hi(e){if(e?.status!=="running")return"It waits to start.";let{created:t,linked:n,updated:o}=e.counts;return t+n+o?`So far: ${Ve(e.counts)}.`:"It reads the residents from the PMS and compares them with Door."}function ut({following:e,property:t}){let{sync:n,running:o,start:s,forget:a}=e;if(s.problem)return r`<${F} problem=${s.problem} />`;if(o)return r`
      <div role="status">
        <${K} kind="">
          <div class="row"><span class="spinner" aria-hidden="true" /><strong>Syncing with the PMS</strong></div>
          <p>${hi(n)} You can leave this page; it goes on.</p>
        <//>
      </div>`;if(!n)return null;let i=r`<a href="/properties/${t}/syncs/${n.sync_id}">See the whole sync</a>`,c=r`<${g} kind="small plain" onClick=${a}>Dismiss<//>`;return n.status==="failed"?r`
      <${K} kind="bad" alert title="The sync failed, and changed nothing more">
        <p>${n.error?.detail}</p><div class="row">${i}${c}</div>
      <//>`:n.status==="held"?r`
      <${K} kind="warn" alert title="The sync waits for your decision">
        ${n.hold_reasons.map(u=>r`<p>${Oe(u)}</p>`)}
        <p>Nothing was changed. Look at what it would do, then approve or discard it.</p>
        <div class="row">${i}${c}</div>
      <//>`:r`
    <div role="status">
      <${K} kind="good">
        <p><strong>Synced.</strong> ${it(n.counts.residents)} in the PMS. ${Ve(n.counts)}.</p>
        ${n.unreadable.length>0&&r`<p>${O(n.unreadable.length,"record")} could not be read and ${n.unreadable.length===1?"was":"were"} left alone.</p>`}
        <div class="row">${n.counts.alerted>0&&r`<a href="/properties/${t}/alerts">Look at the alerts</a>`}${i}${c}</div>
      <//>
    </div>`}var ie={select_pms:{path:"pms",name:"Select your PMS",short:"PMS"},enter_credentials:{path:"credentials",name:"Enter Credentials",short:"Credentials"},attach_properties:{path:"properties",name:"Attach Property IDs",short:"Properties"},exclude_statuses:{path:"statuses",name:"Exclude Lease Statuses",short:"Lease statuses"},activate:{path:"activate",name:"User Sync Integration",short:"User Sync"}},Pe=Object.keys(ie);function ma({property:e,refresh:t}){let n=P(()=>le(e.property_id),[e.property_id]),{query:o}=Z(),s=ot(e.property_id,()=>{n.reload(),t()},o.sync);return r`
    <${z} title="Integrations" lead="What keeps ${e.name} in step with other systems.">
      <${ut} following=${s} property=${e.property_id} />
      <section class="card" aria-labelledby="user-sync">
        <${T} of=${n}>${a=>r`<${fi} card=${a} property=${e} following=${s} />`}<//>
      </section>
    <//>`}function fi({card:e,property:t,following:n}){let o=`/properties/${t.property_id}`,{canManage:s}=V()??{canManage:!1},a=e.state==="on"||e.state==="off"||e.state==="needs_attention";return r`
    <div class="stack">
      <div class="row between">
        <h2 id="user-sync">Automate user creation and updates integration</h2>
        <${R} kind=${ge[e.state].kind}>${ge[e.state].name}<//>
      </div>
      <p class="prose">Residents are created and updated in Door from your property management system, every hour and whenever you ask. Nothing is ever written to the PMS.</p>
      <${mi} card=${e} base=${o} />
      ${e.pms&&r`<${_i} card=${e} base=${o} zone=${t.time_zone} />`}
      <div class="row">
        ${s&&!a&&r`
          <a class="button primary" href="${o}/integrations/setup/${ie[e.next_step??"select_pms"].path}">
            ${e.credential?"Configure":e.pms?"Continue set-up":"Set Up"}</a>`}
        ${s&&e.state==="off"&&r`<a class="button primary" href="${o}/integrations/setup/activate">Turn on User Sync</a>`}
        ${a&&r`<a class="button" href="${o}/integrations/settings/${s?"pms":"syncs"}">${s?"Manage Settings":"See syncs"}</a>`}
        ${e.enabled&&r`<${g} busy=${n.running||n.start.busy} onClick=${n.start.run}>Sync Now<//>`}
      </div>
      ${!s&&r`<p class="hint">You can look and run syncs here; a manager of the portfolio changes the set-up.</p>`}
    </div>`}function mi({card:e,base:t}){let n=e.last_sync;return e.state!=="needs_attention"?null:n?.status==="held"&&!n.decision?r`
      <${K} kind="warn" title="The last sync waits for your decision">
        ${n.hold_reasons.map(o=>r`<p>${Oe(o)}</p>`)}
        <p><a href="${t}/syncs/${n.sync_id}">Look at what it would do</a></p>
      <//>`:r`
    <${K} kind="bad" title=${n?.error?.code.startsWith("credential")?oe.credential_failing.name:"The last sync failed"}>
      <p>${n?.error?.detail??oe.credential_failing.why}</p>
      <p><a href="${t}/integrations/settings/pms">Look at the credential</a>${n&&r` or <a href="${t}/syncs/${n.sync_id}">at the sync</a>`}</p>
    <//>`}var _i=({card:e,base:t,zone:n})=>r`
  <dl class="facts">
    <div><dt>PMS</dt><dd>${e.pms&&Q[e.pms]}</dd></div>
    ${e.credential&&r`<div><dt>Credential</dt><dd>${e.credential.name}</dd></div>`}
    ${e.pms_properties.length>0&&r`
      <div><dt>PMS properties</dt><dd>${e.pms_properties.map(o=>o.name).join(", ")}</dd></div>`}
    ${e.excluded_lease_statuses.length>0&&r`
      <div><dt>Excluded lease statuses</dt><dd>${e.excluded_lease_statuses.join(", ")}</dd></div>`}
    ${e.last_sync&&r`
      <div><dt>Last sync</dt><dd><${D} at=${e.last_sync.finished_at} zone=${n} /><br />
        <span class="hint">${e.last_sync.status==="succeeded"?Ve(e.last_sync.counts):Le[e.last_sync.status].name}</span></dd></div>`}
    ${e.enabled&&r`<div><dt>Next sync</dt><dd><${D} at=${e.next_sync_at} zone=${n} /></dd></div>`}
    ${e.open_alerts>0&&r`
      <div><dt>Alerts</dt><dd><a href="${t}/alerts">${O(e.open_alerts,"open alert")}</a></dd></div>`}
  </dl>`;function _a({property:e,refresh:t}){let n=e.property_id,{query:o,route:s}=Z(),{lifecycle:a="",q:i=""}=o,c=Ye(y=>Hs(n,{lifecycle:a,q:i,cursor:y}),[n,a,i]),u=P(()=>le(n),[n]),d=ot(n,()=>{c.reload(),u.reload(),t()}),l=y=>{let w=new URLSearchParams(Object.entries({lifecycle:a,q:i,...y}).filter(([,m])=>m));s(`/properties/${n}/people${w.size?`?${w}`:""}`,!0)},f=u.data?.enabled??!1,p=j(async()=>{await c.goToEnd(),setTimeout(print)}),h=r`Last sync: <strong><${D} at=${e.integration.last_sync_at} zone=${e.time_zone} /></strong>${u.data?.next_sync_at&&r`. Next: <${D} at=${u.data.next_sync_at} zone=${e.time_zone} />`}`,$=r`
    <${dn} label=${r`Actions <span aria-hidden="true">▾</span>`} kind="primary">
      ${f?r`<button type="button" disabled=${d.running} onClick=${d.start.run}>${d.running?"Syncing\u2026":"Sync Now"}</button>`:r`<p class="hint">User Sync is off.</p>`}
      <a href="/properties/${n}/why">Why is somebody not here?</a>
      <a href="/properties/${n}/integrations/settings/syncs">History of syncs</a>
      <button type="button" onClick=${p.run}>${p.busy?"Reading all of it\u2026":"Print this list"}</button>
    <//>`;return r`
    <${z} title="People" lead=${h} actions=${$}>
      <${ut} following=${d} property=${n} />
      <${F} problem=${p.problem} />
      <div class="row no-print">
        <${be} label="Search by name, email or unit" value=${i} onSearch=${y=>l({q:y})} />
        <label class="row"><span class="label">Lifecycle</span>
          <select class="input" value=${a} onChange=${y=>l({lifecycle:y.currentTarget.value})}>
            <option value="">All</option>
            ${["future","current","past"].map(y=>r`<option value=${y}>${ee[y].name}</option>`)}
          </select>
        </label>
      </div>
      <div class="card flush">
        <${T} of=${c} lines=${10}>${y=>y.length?r`<${$i} people=${y} property=${e} />`:r`<${gi} property=${e} filtered=${!!(i||a)} on=${f} />`}<//>
      </div>
      ${c.more&&r`<p class="print-only">There are more people than these; Actions, Print this list prints everybody.</p>`}
      <${dt} more=${c.more} busy=${c.busy} onMore=${c.goOn} />
    <//>`}function Ye(e,t){let n=P(()=>e(),t),[o,s]=b({items:[]}),[a,i]=b(!1);H(()=>s({items:[],cursor:n.data?.next_cursor}),[n.data]);let c=async()=>{i(!0);let d=await e(o.cursor).catch(()=>null);if(i(!1),!d)return n.reload();s({items:[...o.items,...d.items],cursor:d.next_cursor})},u=async()=>{let{items:d,cursor:l}=o;for(;l;){let f=await e(l);d=[...d,...f.items],l=f.next_cursor}s({items:d,cursor:l})};return{...n,data:n.data&&[...n.data.items,...o.items],more:!!(n.data&&o.cursor),busy:a,goOn:c,goToEnd:u}}var $i=({people:e,property:t})=>r`
  <table class="table">
    <caption class="unseen">People of ${t.name}</caption>
    <thead>
      <tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lifecycle</th>
        <th scope="col">Lease status</th><th scope="col">Access</th><th scope="col">From</th></tr>
    </thead>
    <tbody>
      ${e.map(n=>r`
        <tr>
          <th scope="row"><a href="/properties/${t.property_id}/people/${n.person_id}">${n.first_name} ${n.last_name}</a></th>
          <td class="long">${n.email}</td>
          <td data-label="Unit" class="short">${X(n.unit?.name)}</td>
          <td><${R} kind=${ee[n.lifecycle].kind}>${ee[n.lifecycle].name}<//></td>
          <td data-label="Lease status">${X(n.lease?.status)}</td>
          <td data-label="Access">${yi[n.access.state]}</td>
          <td data-label="From">${n.source==="pms"?"PMS":"Door"}</td>
        </tr>`)}
    </tbody>
  </table>`,yi={unmanaged:"By hand",granted:"Granted",ended:"Ended"},gi=({property:e,filtered:t,on:n})=>t?r`<${U} title="Nobody fits"><p>Search for less, or show every lifecycle.</p><//>`:n?r`<${U} title="Nobody is here yet"><p>The first sync brings the residents in. If it has run, see its history for what it skipped.</p><//>`:r`
    <${U} title="Nobody is here yet">
      <p>Connect the property with its PMS, and its residents come by themselves.</p>
      <a class="button primary" href="/properties/${e.property_id}/integrations">Set up the integration</a>
    <//>`;function un({property:e,about:t}){let n=P(()=>zs(e.property_id,t),[t.email,t.pms_resident_id]);return r`
    <${T} of=${n} lines=${4}>${o=>r`
      <div class="stack" role="status">
        ${o.to_do&&r`<p>${o.to_do}</p>`}
        ${o.residents.map(s=>r`<${bi} resident=${s} property=${e} />`)}
        ${o.people.map(({person:s,says:a,to_do:i})=>r`
          <div class="stack tight">
            <p><strong><a href="/properties/${e.property_id}/people/${s.person_id}">${s.first_name} ${s.last_name}</a></strong> in Door: ${a}</p>
            <p>What to do: ${i}</p>
          </div>`)}
        ${o.alerts.map(s=>r`
          <p><a href="/properties/${e.property_id}/alerts">An alert is open: ${oe[s.kind].name}</a></p>`)}
        <p class="hint">The PMS was asked <${D} at=${o.asked_at} zone=${e.time_zone} />.</p>
      </div>`}<//>`}var bi=({resident:e,property:t})=>r`
  <div class="stack tight">
    <p><strong>${e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"A record that cannot be read"}</strong>
      ${e.resident?.unit&&r`, unit ${e.resident.unit}`}${e.resident?.lease_status&&r`, ${e.resident.lease_status}`}
      ${" "}<${R}>${rt(e.outcome).name}<//> ${e.rule&&r`<span class="hint">Rule ${e.rule}</span>`}</p>
    <p>${e.says}</p>
    <p>What to do: ${e.to_do}</p>
    ${e.compared.length>0&&r`
      <table>
        <thead><tr><th scope="col">Field</th><th scope="col">In the PMS</th><th scope="col">In Door</th></tr></thead>
        <tbody>${e.compared.map(n=>r`
          <tr class=${n.same?"":"differs"}><th scope="row">${me[n.field]??n.field}</th><td>${X(n.pms)}</td><td>${X(n.door)}</td></tr>`)}</tbody>
      </table>`}
    ${e.person_id&&r`<p><a href="/properties/${t.property_id}/people/${e.person_id}">The person in Door</a></p>`}
  </div>`;var pn=e=>e.person_id&&e.outcome!=="created",hn=e=>e.rule==="R12",fn=({rows:e,property:t,withOutcome:n})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Resident</th><th scope="col">Email</th><th scope="col">Unit</th><th scope="col">Lease status</th>
        ${(n||e.some(pn))&&r`<th scope="col">${n?"What happens":"Changes"}</th>`}</tr>
    </thead>
    <tbody>
      ${e.map(o=>r`
        <tr>
          <th scope="row"><${wi} row=${o} property=${t} /></th>
          <td data-label="Email" class="long">${X(o.resident?.email)}</td>
          <td data-label="Unit" class="short">${X(o.resident?.unit)}</td>
          <td data-label="Lease status">${X(o.resident?.lease_status)}</td>
          ${(n||pn(o))&&r`
            <td>
              ${n&&(hn(o)?r`<${R} kind="bad">Moves out<//>`:r`<${R}>${rt(o.outcome).name}<//>`)}
              ${pn(o)&&r`<${kt} fields=${o.fields} />`}
            </td>`}
        </tr>`)}
    </tbody>
  </table>`;function wi({row:e,property:t}){let n=e.resident?`${e.resident.first_name} ${e.resident.last_name}`:"Unreadable record";return r`
    ${pn(e)?r`<a href="/properties/${t}/people/${e.person_id}">${n}</a>`:n}
    ${e.pms_ref&&r`<span class="hint"> ${e.pms_ref.pms_resident_id}</span>`}`}function kt({fields:e}){let t=Ue();return r`${e.map(({field:n,from:o,to:s})=>r`
    <div class="long"><span class="hint">${me[n]??n}:</span> ${o?r`<del>${$a(n,o,t)}</del> → `:""}${X(s&&$a(n,s,t))}</div>`)}`}function $a(e,t,n){switch(e){case"unit":case"access":case"access_suggestion":return t.split(", ").map(o=>n[o]??Me(o)).join(", ");case"lifecycle":return ee[t]?.name??t;case"out_of_scope":return"Yes";case"lease_starts_on":case"lease_ends_on":case"moved_in_on":case"moved_out_on":return qe(t);default:return t}}function ya({property:e,params:t}){let n=P(()=>Ws(e.property_id,t.person),[e.property_id,t.person]),o=n.data?`${n.data.first_name} ${n.data.last_name}`:"Person";return r`
    <${z} title=${o} lead=${r`<a href="/properties/${e.property_id}/people">All people of ${e.name}</a>`}>
      <${T} of=${n} lines=${10}>${s=>r`
        <${vi} person=${s} zone=${e.time_zone} />
        <${ki} person=${s} property=${e} changed=${n.reload} />
        <${xi} email=${s.email} property=${e} />
        <${Pi} history=${s.history} property=${e} />`}<//>
    <//>`}var vi=({person:e,zone:t})=>r`
  <section class="card" aria-label="Details">
    <dl class="facts">
      ${[["Email",e.email],["Phone",X(e.phone)],["Unit",X(e.unit?.name)],["Lease status",X(e.lease?.status)],["Lease",e.lease?`${qe(e.lease.starts_on)} to ${qe(e.lease.ends_on)}`:"\u2014"],["Move-in",qe(e.moved_in_on)],["Move-out",qe(e.moved_out_on)],["Record in the PMS",e.pms_ref?`${Q[e.pms_ref.pms]}, ${e.pms_ref.pms_property_id}, ${e.pms_ref.pms_resident_id}`:"Not linked"]].map(([n,o])=>r`<div><dt>${n}</dt><dd>${o}</dd></div>`)}
      <div><dt>Last heard of in the PMS</dt><dd><${D} at=${e.last_synced_at} zone=${t} /></dd></div>
    </dl>
  </section>`,Si={current:"They get access by their unit, as residents here do. It holds until the PMS says another lifecycle or unit.",future:"All their access ends at once, keys given by hand too. It holds until the PMS says another lifecycle or unit.",past:"They move out: all their access ends at once, keys given by hand too. The account is kept. It holds until the PMS says another lifecycle or unit."};function ki({person:e,property:t,changed:n}){let[o,s]=b(null),[a,i]=se(),c=j(async()=>{o&&(await Js(t.property_id,e.person_id,o),i(`${e.first_name} ${e.last_name} is now ${ee[o].name}.`),s(null),n())}),u=["future","current","past"].filter(l=>l!==e.lifecycle),{access:d}=e;return r`
    <section class="card stack" aria-labelledby="access">
      <div class="row"><h2 id="access">Lifecycle and access</h2>
        <${R} kind=${ee[e.lifecycle].kind}>${ee[e.lifecycle].name}<//></div>
      <p>${d.reason}</p>
      ${d.state==="granted"&&r`
        <p>Access since <${D} at=${d.starts_at} zone=${t.time_zone} />: their unit${d.common_area_keys.length>0&&`, ${d.common_area_keys.join(", ")}`}.</p>`}
      ${d.state==="ended"&&r`<p>All access ended <${D} at=${d.at} zone=${t.time_zone} />.</p>`}
      ${d.suggestion_id&&r`<p><a href="/properties/${t.property_id}/access">A change waits in Access Review</a></p>`}
      <${ne} of=${a} />
      ${V()?.canManage&&r`
        <div class="row">
          ${u.map(l=>r`<${g} key=${l} kind=${l==="current"?"":"danger"} onClick=${()=>s(l)}>Set to ${ee[l].name}<//>`)}
        </div>`}
      ${o&&r`
        <${re} title="Set ${e.first_name} ${e.last_name} to ${ee[o].name}?" does=${r`<p>${Si[o]}</p>`}
          action="Set to ${ee[o].name}" danger=${o!=="current"} doing=${c} onConfirm=${c.run}
          onClose=${()=>{s(null),c.clear()}} />`}
    </section>`}function xi({email:e,property:t}){let[n,o]=b(!1);return r`
    <section class="card stack" aria-labelledby="why">
      <h2 id="why">Why is this so?</h2>
      ${n?r`<${un} property=${t} about=${{email:e}} />`:r`<p class="hint">Asks the PMS now, and says by which rule this person is as they are.</p>
          <div class="row"><${g} onClick=${()=>o(!0)}>Ask the PMS<//></div>`}
    </section>`}var Pi=({history:e,property:t})=>r`
  <section class="card flush" aria-labelledby="history">
    <div class="card-head"><h2 id="history">History</h2></div>
    ${e.length?r`
      <table class="table">
        <thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Changes</th><th scope="col">By</th></tr></thead>
        <tbody>
          ${e.map(n=>r`
            <tr>
              <td><${D} at=${n.at} zone=${t.time_zone} /></td>
              <th scope="row">${rn[n.kind]}</th>
              <td><${kt} fields=${n.fields} /></td>
              <td data-label="By">${n.sync_id?r`<a href="/properties/${t.property_id}/syncs/${n.sync_id}">Sync (${at[n.actor]??n.actor})</a>`:n.actor}</td>
            </tr>`)}
        </tbody>
      </table>`:r`<p class="card-head hint">Nothing has changed since they were added.</p>`}
  </section>`;function ga({properties:e}){let[t,n]=b(""),o=e.filter(s=>s.name.toLowerCase().includes(t.trim().toLowerCase()));return r`
    <${z} title="Properties" lead="Choose the property whose people you want to see or keep in step with its PMS.">
      ${e.length>8&&r`<${be} label="Search properties" value=${t} onSearch=${n} />`}
      <div class="card flush">
        ${o.length?r`<${Ti} properties=${o} />`:r`
          <${U} title=${e.length?`No property has \u201C${t}\u201D in its name`:"You manage no property yet"}>
            ${!e.length&&r`<p>Ask a manager of your portfolio to give you one.</p>`}
          <//>`}
      </div>
    <//>`}var Ti=({properties:e})=>r`
  <table class="table">
    <thead>
      <tr><th scope="col">Property</th><th scope="col">PMS</th><th scope="col">User Sync</th><th scope="col">Last sync</th><th scope="col">Alerts</th></tr>
    </thead>
    <tbody>
      ${e.map(({property_id:t,name:n,time_zone:o,integration:s})=>r`
        <tr>
          <th scope="row"><a href="/properties/${t}/people">${n}</a></th>
          <td data-label="PMS">${s.pms?Q[s.pms]:"\u2014"}</td>
          <td><a href="/properties/${t}/integrations" aria-label="Integrations of ${n}: ${ge[s.state].name}">
            <${R} kind=${ge[s.state].kind}>${ge[s.state].name}<//></a></td>
          <td data-label="Last sync"><${D} at=${s.last_sync_at} zone=${o} /></td>
          <td>${s.open_alerts?r`<a href="/properties/${t}/alerts">${O(s.open_alerts,"alert")}</a>`:r`<span class="hint">None</span>`}</td>
        </tr>`)}
    </tbody>
  </table>`;function xt(e,t,n,o){let[s,a]=b(null),i=j(async(c,...u)=>{try{let d=await n(c,...u);a(null),o(d)}catch(d){if(!(d instanceof de)||d.code!=="version_mismatch")throw d;a({now:await le(e),given:u})}});return{busy:i.busy,problem:i.problem,save:(...c)=>i.run(t.etag,...c),conflict:s&&{now:s.now,saveMine:()=>i.run(s.now.etag,...s.given),takeTheirs:()=>{a(null),o(s.now)}}}}function Ne({property:e,card:t,saved:n},o,s,a){let[i,c,u]=nt(`${e.property_id} v${t.version} ${o}`,s),d=xt(e.property_id,t,l=>a(e.property_id,i,l),l=>{u(),n(l)});return{value:i,set:c,saving:d}}function ue({saving:e,mine:t,theirs:n}){let{conflict:o}=e;return o?r`
    <${K} kind="warn" alert title="Somebody else changed this while you were here">
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
    <//>`:r`<${F} problem=${e.problem} />`}function mn(e){let{property:t,card:n,action:o,back:s}=e,a=P(async()=>{let[m,_]=await Promise.all([Ds(t.property_id),Xt()]),x=Object.fromEntries(_.map(k=>[k.property_id,k.name]));return{seen:m,names:x}},[t.property_id,n.credential?.credential_id]),i=n.pms_properties.map(m=>m.pms_property_id),{value:c,set:u,saving:d}=Ne(e,"properties",i,Os),[l,f]=b(""),[p,h]=b(!1),$=m=>{m.preventDefault(),h(!c.length),c.length&&d.save()},y=m=>u(c.includes(m)?c.filter(_=>_!==m):[...c,m]),w=m=>`${m.name} ${m.pms_property_id} ${m.address??""}`.toLowerCase().includes(l.trim().toLowerCase());return r`
    <form class="stack" onSubmit=${$}>
      <${T} of=${a}>${({seen:m,names:_})=>{let x=G=>m.find(pe=>pe.pms_property_id===G)?.name??G,k=m.filter(w);return r`
          <fieldset class="stack">
            <legend class="label">Which PMS properties sync into ${t.name}?</legend>
            <p class="hint">One or more. A PMS property syncs into one Door property only.</p>
            ${m.length>6&&r`<${be} label="Search by name or ID" value=${l} onSearch=${f} />`}
            <p class="hint" role="status">${O(c.length,"property","properties")} selected${l&&`, ${k.length} shown`}</p>
            <div class="choices">
              ${k.map(G=>r`<${Ai} one=${G} names=${_} own=${t.property_id} checked=${c.includes(G.pms_property_id)} onChange=${()=>y(G.pms_property_id)} />`)}
            </div>
            ${!m.length&&r`
              <${U} title="The credential sees no property">
                <p>Give Door's user permission for the buildings in the PMS, then look again.</p>
                <${g} onClick=${a.reload}>Look again<//>
              <//>`}
            ${p&&r`<p class="wrong" role="alert">Select at least one property.</p>`}
          </fieldset>
          <${ue} saving=${d} mine=${c.map(x).join(", ")}
            theirs=${G=>G.pms_properties.map(pe=>pe.name).join(", ")||"None attached"} />`}}<//>
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${d.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function Ai({one:e,names:t,own:n,checked:o,onChange:s}){let a=e.attached_to&&e.attached_to!==n;return r`
    <label class="choice">
      <input type="checkbox" checked=${o} disabled=${a} onChange=${s} />
      <span><strong>${e.name}</strong> <code>${e.pms_property_id}</code>
        ${e.address&&r`<span class="hint">${e.address}</span>`}</span>
      ${a&&r`<${R} kind="warn">Attached to ${t[e.attached_to??""]??"another property"}<//>`}
    </label>`}function _n(e){let{property:t,card:n,action:o,back:s}=e,a=P(()=>Ms(t.property_id),[t.property_id]),{value:i,set:c,saving:u}=Ne(e,"statuses",n.excluded_lease_statuses,Us),d=p=>{p.preventDefault(),u.save()},l=p=>c(i.includes(p)?i.filter(h=>h!==p):[...i,p]),f=p=>p.length?[...p].sort().join(", "):"None excluded";return r`
    <form class="stack" onSubmit=${d}>
      <${T} of=${a}>${p=>r`
        <fieldset class="stack">
          <legend class="label">Whose residents should not be pulled in?</legend>
          <p class="hint">Tick the lease statuses to leave out; none is fine. Somebody who is in Door already keeps account and access, and is no longer updated.</p>
          <div class="choices">
            ${p.map(h=>r`<${Ri} one=${h} checked=${i.includes(h.status)} onChange=${()=>l(h.status)} />`)}
          </div>
        </fieldset>
        <${Ei} statuses=${p} excluded=${i} />`}<//>
      <${ue} saving=${u} mine=${f(i)} theirs=${p=>f(p.excluded_lease_statuses)} />
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${u.busy||a.loading} disabled=${!a.data&&!a.loading}>${o}<//></div>
    </form>`}function Ri({one:e,checked:t,onChange:n}){let{name:o,kind:s,means:a}=ee[e.lifecycle];return r`
    <label class="choice">
      <input type="checkbox" checked=${t} onChange=${n} />
      <span><strong>${e.status}</strong> <${R} kind=${s}>${o}<//><span class="hint">${a}</span></span>
      <span class="hint">${it(e.residents)} now</span>
    </label>`}function Ei({statuses:e,excluded:t}){let n=e.filter(a=>a.lifecycle==="future"||a.lifecycle==="current"),o=a=>a.reduce((i,c)=>i+c.residents,0),s=o(n.filter(a=>t.includes(a.status)));return r`<p role="status">Of ${it(o(n))} who live there or are to move in, <strong>${s} ${s===1?"is":"are"} left out</strong>.</p>`}var ba=e=>e.split(`
`).map(t=>t.trim()).filter(Boolean);function wa(e){let{card:t,action:n}=e,o={mode:t.automated_access,keys:t.common_area_keys.join(`
`),threshold:String(t.held_changes_threshold)},{value:s,set:a,saving:i}=Ne(e,"access",o,(p,{mode:h,keys:$,threshold:y},w)=>Is(p,{automated_access:h,common_area_keys:ba($),held_changes_threshold:Number(y)},w)),c=ba(s.keys),u=p=>{p.preventDefault(),i.save()},d=p=>i.problem?.errors.find(h=>h.pointer.startsWith(p))?.detail,l=p=>p.currentTarget.value,f=(p,h,$)=>`${De[p].name}; common areas: ${h.join(", ")||"none"}; held above ${$} %`;return r`
    <form class="card stack" onSubmit=${u}>
      <fieldset class="stack tight">
        <legend class="label">Automated access</legend>
        <p class="hint">Begin with Approval Required: look at what is suggested in Access Review, and go to Automatic once it is what you expect.</p>
        <div class="choices">
          ${Object.entries(De).map(([p,{name:h,means:$}])=>r`
            <label class="choice">
              <input type="radio" name="mode" checked=${s.mode===p} onChange=${()=>a({...s,mode:p})} />
              <span><strong>${h}</strong><span class="hint">${$}</span></span>
            </label>`)}
        </div>
      </fieldset>
      <div class="field">
        <label for="keys">Common area keys <span class="hint">(optional)</span></label>
        <textarea id="keys" class="input" rows="3" aria-describedby="keys-help" value=${s.keys} onInput=${p=>a({...s,keys:l(p)})} />
        ${d("/common_area_keys")&&r`<span class="wrong">${d("/common_area_keys")}</span>`}
        <span class="hint" id="keys-help">One a line, by their names in Door, such as Residents Entrance. Every current resident gets them beside the key of the unit.</span>
      </div>
      <${Ge} label="Hold a sync above this share of move-outs, in %" type="number" min="0" max="100" inputmode="numeric" value=${s.threshold} wrong=${d("/held_changes_threshold")}
        help="A sync that would move out more than this share of the people, and more than five, changes nothing until a manager approves it." onInput=${p=>a({...s,threshold:l(p)})} />
      <${ue} saving=${i.problem?.errors.length?{...i,problem:null}:i} mine=${f(s.mode,c,Number(s.threshold))}
        theirs=${p=>f(p.automated_access,p.common_area_keys,p.held_changes_threshold)} />
      <div class="foot"><span /><${g} type="submit" kind="primary" busy=${i.busy}>${n}<//></div>
    </form>`}var Pt=5,Ci={...Q,...uo(De),...uo(ee),...uo(_e),true:"On",false:"Off"};function uo(e){return Object.fromEntries(Object.entries(e).map(([t,{name:n}])=>[t,n]))}var po=e=>typeof e=="object"&&e!==null&&!Array.isArray(e),va=e=>e==null||Array.isArray(e)&&!e.length;function pt(e,t){if(va(e))return"none";if(Array.isArray(e)){let n=e.length-Pt;return e.slice(0,Pt).map(o=>pt(o,t)).join(", ")+(n>0?`, and ${n} more`:"")}return po(e)?Object.entries(e).map(([o,s])=>`${me[o]??Me(o)} ${pt(s,t)}`).join(", "):t[String(e)]??Ci[String(e)]??String(e)}function Li(e,t){return[...new Set([...Object.keys(e??{}),...Object.keys(t??{})])].map(o=>({name:me[o]??Me(o),from:e?.[o],to:t?.[o]}))}function Di(e,t){return(po(e)||po(t)?Li(e,t):[{name:"",from:e,to:t}]).filter(({from:o,to:s})=>pt(o,{})!==pt(s,{}))}var ho=({before:e,after:t,names:n={}})=>Di(e,t).map(({name:o,from:s,to:a})=>r`
  <div class="long">${o&&r`<span class="hint">${o}: </span>`}${va(s)?"":r`<del>${pt(s,n)}</del> → `}${pt(a,n)}</div>`);function Sa({before:e,after:t}){let n=Ue(),o=a=>a?.unit_id&&(n[a.unit_id]??a.unit_id),s=a=>o(e?.find(i=>i.label===a));return r`
    ${t.slice(0,Pt).map(a=>r`
      <${ho} before=${{[a.label]:s(a.label)}} after=${{[a.label]:o(a)}} />`)}
    ${t.length>Pt&&r`<div class="hint">And ${t.length-Pt} more</div>`}`}function Oi({action:e,before:t,after:n},o){switch(e){case"units_mapped":return r`<${Sa} before=${t} after=${n} />`;case"access_approved":case"access_discarded":return O(n.length,"suggestion");default:return r`<${ho} before=${t} after=${n} names=${o?{[o.credential_id]:o.name}:{}} />`}}function ka({property:e,card:t}){let n=e.property_id,o=Ye(a=>ta(n,{cursor:a}),[n]),s=j(async()=>{let a=URL.createObjectURL(new Blob([await na(n)],{type:"text/csv"}));Object.assign(document.createElement("a"),{href:a,download:`audit-${n}.csv`}).click(),URL.revokeObjectURL(a)});return r`
    <div class="row between"><p>Everything that managers and support decided here. It is kept for good.</p>
      <${g} busy=${s.busy} onClick=${s.run}>Save as CSV<//></div>
    <${F} problem=${s.problem} />
    <${T} of=${o} lines=${8}>${a=>a.length?r`
      <div class="card flush">
        <table class="table">
          <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>
            ${a.map(i=>r`
              <tr>
                <td><${D} at=${i.at} zone=${e.time_zone} /></td>
                <th scope="row">${i.actor} <span class="hint">${cn[i.role]??i.role}</span></th>
                <td>${da[i.action]}</td>
                <td>${Oi(i,t.credential)}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${U} title="Nothing was decided yet" /></div>`}<//>
    <${dt} more=${o.more} busy=${o.busy} onMore=${o.goOn} />`}function $n(e,t,n){let[o,s,a]=nt(`${t} form`,{name:n.name,fields:n.fields??{}}),[i,c]=b({}),[u,d]=b({}),l=p=>(p.kind==="secret"?i[p.name]:o.fields[p.name])??"",f=new Set(["/name",...e.credential_fields.map(p=>`/fields/${p.name}`)]);return{pms:e,secretsOptional:n.secretsOptional??!1,name:o.name,wrong:u,value:l,setName:p=>s({...o,name:p}),set:(p,h)=>{d({...u,[p.name]:""}),p.kind==="secret"?c({...i,[p.name]:h}):s({...o,fields:{...o.fields,[p.name]:h}})},values:()=>{let p=e.credential_fields.map(h=>[h.name,l(h).trim()]).filter(([,h])=>h);return{name:o.name.trim(),fields:Object.fromEntries(p)}},check:()=>{let p=e.credential_fields.filter(y=>y.required&&!l(y).trim()&&!(y.kind==="secret"&&n.secretsOptional)),h=Object.fromEntries(p.map(y=>[y.name,`Enter the ${y.label}.`]));o.name.trim()||(h.name="Give it a name."),d(h);let $=Object.keys(h)[0];return $&&setTimeout(()=>document.querySelector('[aria-invalid="true"]')?.focus()),!$},forget:()=>{a(),c({})},without:p=>p.problem?.errors.length&&p.problem.errors.every($=>f.has($.pointer))?{...p,problem:null}:p}}function yn({form:e,problem:t}){let n=(s,a)=>e.wrong[s]||t?.errors.find(i=>i.pointer===a)?.detail,o=s=>s.currentTarget.value;return r`
    <${Ge} label="Name in Door" help="What you and your colleagues call it." value=${e.name} maxlength="100" autocomplete="off"
      wrong=${n("name","/name")} onInput=${s=>e.setName(o(s))} />
    ${e.pms.credential_fields.map(s=>r`
      <${Ge} label=${s.label} optional=${!s.required||s.kind==="secret"&&e.secretsOptional}
        help=${s.kind==="secret"&&e.secretsOptional?`${s.help} Leave it empty to keep the present one.`:s.help}
        type=${s.kind==="secret"?"password":s.kind==="url"?"url":"text"}
        name=${s.name} value=${e.value(s)} maxlength=${s.max_length} spellcheck=${!1} autocapitalize="none"
        autocomplete=${s.kind==="secret"?"new-password":"off"} wrong=${n(s.name,`/fields/${s.name}`)}
        onInput=${a=>e.set(s,o(a))} />`)}`}var fo="new";function gn(e){let{card:t}=e,n=P(async()=>{let[o,s]=await Promise.all([tt(),en(t.pms??"")]);return{pms:o.find(a=>a.id===t.pms),existing:s}},[t.pms]);return r`
    <${T} of=${n}>${({pms:o,existing:s})=>r`
      <${Mi} ...${e} pms=${o} existing=${s} />`}<//>`}function Mi({property:e,card:t,saved:n,action:o,back:s,pms:a,existing:i}){let c=t.credential?.credential_id??(i.length?i[0].credential_id:fo),[u,d,l]=nt(`${e.property_id} v${t.version} credential`,c),f=u===fo||!i.some(_=>_.credential_id===u),p=$n(a,`${e.property_id} ${a.id}`,{name:`${e.name}, ${a.name}`}),[h,$]=b(null),y=xt(e.property_id,t,async _=>{let x=u;if(f){let k=h??await As({pms:a.id,...p.values()});$(k),x=k.credential_id}return Ls(e.property_id,x,_)},_=>{l(),p.forget(),n(_)}),w=_=>{if(_.preventDefault(),u===t.credential?.credential_id)return n(t);(!f||p.check())&&y.save()},m=f?p.name:i.find(_=>_.credential_id===u)?.name;return r`
    <form class="stack" onSubmit=${w} novalidate>
      ${i.length>0&&r`
        <fieldset class="stack tight">
          <legend class="label">Which ${Q[a.id]} credential?</legend>
          <div class="choices">
            ${i.map(_=>r`
              <label class="choice">
                <input type="radio" name="credential" checked=${_.credential_id===u} onChange=${()=>d(_.credential_id)} />
                <span><strong>${_.name}</strong>
                  <span class="hint">${Object.values(_.fields).join(" \xB7 ")}</span>
                  <span class="hint">Used by ${O(_.used_by.length,"property","properties")}, tested <${D} at=${_.last_verified_at} zone=${e.time_zone} /></span></span>
                <${R} kind=${_.status==="ok"?"good":"bad"}>${_.status==="ok"?"Works":"Refused by the PMS"}<//>
              </label>`)}
            <label class="choice">
              <input type="radio" name="credential" checked=${f} onChange=${()=>d(fo)} />
              <strong>Create new</strong>
            </label>
          </div>
        </fieldset>`}
      ${f&&r`
        <fieldset class="stack">
          <legend class="label">${i.length?"The new credential":`A credential for ${Q[a.id]}`}</legend>
          <p class="hint">It is tested with ${a.name} before anything is kept, and can be used for other properties of your portfolio.</p>
          <${yn} form=${p} problem=${y.problem} />
        </fieldset>`}
      <${ue} saving=${p.without(y)} mine=${m??"\u2014"}
        theirs=${_=>_.credential?.name??"No credential chosen"} />
      ${y.busy&&f&&r`<p role="status" class="hint">Testing it with ${a.name}…</p>`}
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${y.busy}>${o}<//></div>
    </form>`}function bn(e){let{property:t,card:n,saved:o,action:s,back:a}=e,i=P(tt,[]),{value:c,set:u,saving:d}=Ne(e,"pms",n.pms??"",Ts),l=p=>{if(p.preventDefault(),c===n.pms)return o(n);c&&d.save()},f=n.credential&&c&&c!==n.pms;return r`
    <form class="stack" onSubmit=${l}>
      <${T} of=${i}>${p=>r`
        <fieldset class="stack">
          <legend class="label">Where are the residents of ${t.name}?</legend>
          <div class="choices wide">
            ${p.map(h=>r`
              <label class="choice">
                <input type="radio" name="pms" value=${h.id} checked=${h.id===c} disabled=${n.enabled} onChange=${()=>u(h.id)} />
                <strong>${h.name}</strong>
              </label>`)}
          </div>
        </fieldset>
        ${n.enabled&&r`<p class="hint">The PMS can be changed only while User Sync is off.</p>`}
        <${Ui} pms=${p.find(h=>h.id===c)} />`}<//>
      ${f&&r`
        <${K} kind="warn" title="This begins the set-up anew">
          <p>Credential, attached properties and excluded statuses of ${n.pms&&Q[n.pms]} are cleared. People stay; their links to ${n.pms&&Q[n.pms]} sleep, and come back if you do.</p>
        <//>`}
      <${ue} saving=${d} mine=${Q[c]??"\u2014"} theirs=${p=>p.pms?Q[p.pms]:"No PMS selected"} />
      <div class="foot">
        ${a}
        <${g} type="submit" kind="primary" busy=${d.busy} disabled=${!c||n.enabled}>${s}<//>
      </div>
    </form>`}var Ui=({pms:e})=>e?r`
    <section class="stack tight" aria-live="polite">
      <h2>Prepare this in ${e.name} first</h2>
      <ol class="stack tight prose">${e.preparation.map(t=>r`<li>${ct(t)}</li>`)}</ol>
    </section>`:r`<p class="hint">Select one to see what to prepare there.</p>`;function xa(e){let{property:t,card:n,reload:o,refresh:s}=e,a=P(async()=>{let[c,u]=await Promise.all([tt(),en(n.pms??"")]);return{pms:c.find(d=>d.id===n.pms),existing:u}},[n.pms]),i=()=>{a.reload(),o(),s()};return r`
    <${T} of=${a}>${({pms:c,existing:u})=>r`
      <section class="card flush" aria-labelledby="credentials">
        <div class="card-head"><h2 id="credentials">${Q[c.id]} credentials of your portfolio</h2></div>
        <ul class="plain-list">${u.map(d=>r`
          <li key=${d.credential_id}><${Ni} credential=${d} pms=${c} used=${d.credential_id===n.credential?.credential_id} zone=${t.time_zone} changed=${i} /></li>`)}</ul>
      </section>
      <details class="card"><summary><strong>Use another credential for ${t.name}</strong></summary><hr /><${gn} ...${e} /></details>
      <details class="card"><summary><strong>Change the PMS</strong></summary><hr /><${bn} ...${e} /></details>`}<//>`}function Ni({credential:e,pms:t,used:n,zone:o,changed:s}){let[a,i]=b(null),[c,u]=se(),d=j(async()=>{u(null),await Es(e.credential_id),u(`${e.name} works.`),s()}),l=j(async()=>{await Cs(e.credential_id),s()}),f=()=>{i(null),l.clear()};return r`
    <div class="stack tight">
      <div class="row between">
        <div><strong>${e.name}</strong> ${n&&r`<${R} kind="accent">In use here<//>`}
          ${" "}<${R} kind=${e.status==="ok"?"good":"bad"}>${e.status==="ok"?"Works":"Refused by the PMS"}<//></div>
        <div class="row">
          <${g} kind="small" busy=${d.busy} aria-label="Test ${e.name}" onClick=${d.run}>Test<//>
          <${g} kind="small" aria-label="Change ${e.name}" onClick=${()=>i("edit")}>Change<//>
          ${!e.used_by.length&&r`<${g} kind="small danger" aria-label="Delete ${e.name}" onClick=${()=>i("delete")}>Delete<//>`}
        </div>
      </div>
      <p class="hint">${Object.values(e.fields).join(" \xB7 ")}</p>
      <p class="hint">Used by ${O(e.used_by.length,"property","properties")}. Tested <${D} at=${e.last_verified_at} zone=${o} />.${e.calls.left_today!=null&&` ${O(e.calls.left_today,"call")} to the PMS left today.`}</p>
      ${e.failing_detail&&r`<p class="wrong">${e.failing_detail}</p>`}
      <${ne} of=${c} />
      <${F} problem=${d.problem} />
      ${a==="edit"&&r`<${Ii} credential=${e} pms=${t} onClose=${f} changed=${()=>{f(),u(`${e.name} was tested and changed.`),s()}} />`}
      ${a==="delete"&&r`
        <${re} title="Delete ${e.name}?" does=${r`<p>No property uses it. Its secret is deleted, too, and cannot be brought back.</p>`}
          action="Delete" danger doing=${l} onConfirm=${l.run} onClose=${f} />`}
    </div>`}function Ii({credential:e,pms:t,onClose:n,changed:o}){let s=$n(t,e.credential_id,{name:e.name,fields:e.fields,secretsOptional:!0}),a=j(async()=>{await Rs(e.credential_id,s.values()),s.forget(),o()}),i=()=>{s.forget(),n()},c=u=>{u.preventDefault(),s.check()&&a.run()};return r`
    <${lt} title="Change ${e.name}" onClose=${i}>
      <p class="hint">It is tested with ${t.name} first; then it replaces the present one for ${O(e.used_by.length,"property","properties")} at once.</p>
      <form class="stack" onSubmit=${c} novalidate>
        <${yn} form=${s} problem=${a.problem} />
        <${F} problem=${s.without(a).problem} />
        <div class="row end"><${g} onClick=${i}>Cancel<//><${g} type="submit" kind="primary" busy=${a.busy}>Test and save<//></div>
      </form>
    <//>`}var Pa=[["created","Created or linked"],["updated","Updated"],["moved_out","Moved out"],["alerted","Flagged"]],ht=800,Ie=160,Tt=20;function Ta(e){if(e.status!=="succeeded")return{created:0,updated:0,moved_out:0,alerted:0};let{created:t,linked:n,updated:o,moved_out:s,alerted:a}=e.counts;return{created:t+n,updated:o-s,moved_out:s,alerted:a}}var mo=(e,t)=>sn(e.started_at??e.requested_at,t,new Date);function Aa({syncs:e,zone:t}){let n=e.filter(d=>d.status!=="queued"&&d.status!=="running").slice(0,50).reverse();if(!n.length)return r`<p class="hint">Nothing to draw until a sync has ended.</p>`;let o=d=>Object.values(Ta(d)).reduce((l,f)=>l+f,0),s=Math.max(1,...n.map(o)),a=ht/Math.max(n.length,12),i=Ie-Tt-14,c=n.filter(d=>d.status!=="succeeded").length,u=`Changes of the last ${n.length} syncs: at most ${s} in one, ${c} failed or held.`;return r`
    <figure class="stack tight">
      <svg class="chart" viewBox="0 0 ${ht} ${Ie}" role="img" aria-label=${u}>
        <text x="0" y="10">${s}</text>
        <line class="axis" x1="0" y1=${Ie-Tt} x2=${ht} y2=${Ie-Tt} />
        ${n.map((d,l)=>{let f=Ie-Tt,p=ht-(n.length-l)*a+a*.15,h=Ta(d);return r`<g>
            <title>${mo(d,t)}: ${o(d)} changes</title>
            ${Pa.map(([$])=>{let y=h[$]/s*i;return f-=y,y>0&&r`<rect class=${$} x=${p} y=${f} width=${a*.7} height=${y} />`})}
            ${d.status!=="succeeded"&&r`<path class="failed" d="M${p} ${Ie-Tt-10}l8 8m0 -8l-8 8" />`}
          </g>`})}
        ${n.length>5&&r`<text x=${ht-n.length*a} y=${Ie-4}>${mo(n[0],t)}</text>`}
        <text x=${ht} y=${Ie-4} text-anchor="end">${mo(n[n.length-1],t)}</text>
      </svg>
      <figcaption><ul class="key">
        ${Pa.map(([d,l])=>r`<li><i class=${d} />${l}</li>`)}<li><span aria-hidden="true">✕</span> Failed or held</li>
      </ul></figcaption>
    </figure>`}function Ra({property:e}){let t=e.property_id,n=Ye(o=>on(t,{limit:50,cursor:o}),[t]);return r`
    <${T} of=${n} lines=${8}>${o=>o.length?r`
      <section class="card" aria-label="Changes over time"><${Aa} syncs=${o} zone=${e.time_zone} /></section>
      <div class="card flush">
        <table class="table">
          <caption class="unseen">Syncs, the newest first</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Result</th><th scope="col">Asked for by</th><th scope="col" class="number">Residents</th><th scope="col">What it did</th></tr></thead>
          <tbody>
            ${o.map(s=>r`
              <tr>
                <th scope="row"><a href="/properties/${t}/syncs/${s.sync_id}"><${D} at=${s.started_at??s.requested_at} zone=${e.time_zone} /></a></th>
                <td><${R} kind=${Le[s.status].kind}>${Le[s.status].name}<//>
                  ${s.status==="held"&&!s.decision&&r` <strong>to decide</strong>`}</td>
                <td data-label="Asked for by">${at[s.trigger]}${s.trigger!=="schedule"&&r` <span class="hint">${s.requested_by}</span>`}</td>
                <td data-label="Residents" class="number">${s.counts.residents.toLocaleString("en-US")}</td>
                <td>${s.error?s.error.detail:s.status==="succeeded"?Ve(s.counts):""}</td>
              </tr>`)}
          </tbody>
        </table>
      </div>`:r`<div class="card"><${U} title="No sync has run yet" /></div>`}<//>
    <${dt} more=${n.more} busy=${n.busy} onMore=${n.goOn} />`}function Ea({property:e,refresh:t}){let n=e.property_id,o=P(async()=>{let[s,a]=await Promise.all([Bs(n),nn(n)]);return{items:s,units:a}},[n]);return r`
    <${T} of=${o} lines=${8}>${({items:s,units:a})=>r`
      <${ji} items=${s} units=${a} property=${e} mapped=${i=>{o.replace({items:i,units:a}),t()}} />`}<//>`}var _o=e=>JSON.stringify([e.pms_property_id,e.pms_unit_id]);function ji({items:e,units:t,property:n,mapped:o}){let[s,a]=b(""),[i,c]=b(!1),[u,d]=b(null),[l,f]=b(null),[p,h]=se(),$=V()?.canManage??!1,y=Object.fromEntries(t.map(v=>[v.unit_id,v.name])),w=j(async(v,Y)=>{let{pms_property_id:N,pms_unit_id:te}=v;o(await Fs(n.property_id,[{pms_property_id:N,pms_unit_id:te,unit_id:Y}])),d(null),f(null),h(Y?`${v.pms_unit} is mapped to ${y[Y]}. Its residents are there now.`:`The mapping of ${v.pms_unit} was removed.`)}),m=v=>{d(null);let Y=`[aria-label="Edit ${CSS.escape(v.pms_unit)}"]`;setTimeout(()=>document.querySelector(Y)?.focus())},_=j(async()=>{let v=e.filter(N=>N.unit_id).length,Y=await qs(n.property_id);o(Y),h(`${O(Y.filter(N=>N.unit_id).length-v,"unit")} mapped. Their residents are there now.`)});if(!e.length)return r`<div class="card"><${U} title="No units of the PMS yet"><p>They are known after the first sync.</p><//></div>`;let x=e.filter(v=>!v.unit_id&&v.suggested_unit_id),k=e.filter(v=>v.unit_id).length,G=s.trim().toLowerCase(),pe=e.filter(v=>(!i||!v.unit_id)&&`${v.pms_unit} ${v.building??""} ${y[v.unit_id??""]??""}`.toLowerCase().includes(G));return r`
    <div class="row between">
      <p>${k} of ${O(e.length,"PMS unit")} mapped to a Door unit. Map each once; later moves follow by themselves.</p>
      ${$&&x.length>0&&r`<${g} kind="primary" busy=${_.busy} onClick=${_.run}>Accept all ${x.length} suggestions<//>`}
    </div>
    <${ne} of=${p} />
    <${F} problem=${_.problem??(l?null:w.problem)} />
    <div class="row no-print">
      <${be} label="Search units" value=${s} onSearch=${a} />
      <label class="tick"><input type="checkbox" checked=${i} onChange=${()=>c(!i)} /> Not mapped only</label>
    </div>
    <div class="card flush">
      <table class="table">
        <thead><tr><th scope="col">PMS unit</th><th scope="col">PMS property</th><th scope="col">Door unit</th>${$&&r`<th scope="col"><span class="unseen">Actions</span></th>`}</tr></thead>
        <tbody>
          ${pe.map(v=>r`
            <tr key=${_o(v)}>
              <th scope="row">${v.building?`${v.building}, `:""}${v.pms_unit}</th>
              <td data-label="PMS property">${v.pms_property_id}</td>
              ${u===_o(v)?r`<${Hi} item=${v} units=${t} busy=${w.busy} onSave=${w.run} onRemove=${()=>f(v)} onCancel=${()=>m(v)} />`:r`
                  <td data-label="Door unit">${v.unit_id?y[v.unit_id]??v.unit_id:r`<${R} kind="warn">Not mapped<//>${v.suggested_unit_id&&r` <span class="hint">Suggested: ${y[v.suggested_unit_id]??v.suggested_unit_id}</span>`}`}
                    ${v.shares_with.length>0&&r`<div class="hint">Shared with ${v.shares_with.join(", ")}</div>`}</td>
                  ${$&&r`<td><div class="row end">
                    ${!v.unit_id&&v.suggested_unit_id&&r`<${g} kind="small" aria-label="Accept for ${v.pms_unit}" onClick=${()=>w.run(v,v.suggested_unit_id??null)}>Accept<//>`}
                    <${g} kind="small" aria-label="Edit ${v.pms_unit}" onClick=${()=>d(_o(v))}>Edit<//></div></td>`}`}
            </tr>`)}
        </tbody>
      </table>
      ${!pe.length&&r`<${U} title="No unit fits" />`}
    </div>
    ${l&&r`
      <${re} title="Remove the mapping of ${l.pms_unit}?" action="Remove Mapping" danger doing=${w}
        does=${r`<p>Its residents are without a unit in Door until it is mapped again. Access that they have stays.</p>`}
        onConfirm=${()=>w.run(l,null)} onClose=${()=>{f(null),w.clear()}} />`}`}function Hi({item:e,units:t,busy:n,onSave:o,onRemove:s,onCancel:a}){let[i,c]=b(e.unit_id??e.suggested_unit_id??""),u=W(null);return H(()=>u.current?.focus(),[]),r`
    <td>
      <select class="input" aria-label="Door unit for ${e.pms_unit}" value=${i} ref=${u} onChange=${d=>c(d.currentTarget.value)}>
        <option value="">Choose a Door unit</option>
        ${t.map(d=>r`<option value=${d.unit_id}>${d.name}</option>`)}
      </select>
    </td>
    <td><div class="row end">
      <${g} kind="small primary" busy=${n} disabled=${!i} onClick=${()=>o(e,i)}>Save<//>
      ${e.unit_id&&r`<${g} kind="small danger" onClick=${s}>Remove Mapping<//>`}
      <${g} kind="small plain" onClick=${a}>Cancel<//>
    </div></td>`}function wn({property:e,card:t,saved:n,action:o,back:s}){let a=P(()=>tn(e.property_id,{limit:1}),[e.property_id]),[i,c]=b(t.enabled),u=a.data?.digest??null,d=xt(e.property_id,t,p=>Ns(e.property_id,{enabled:i,plan_digest:i?u:null},p),n),l=p=>{if(p.preventDefault(),i===t.enabled)return n(t);d.save()},f=p=>p?"User Sync on":"User Sync off";return r`
    <form class="stack" onSubmit=${l}>
      <section class="stack">
        <h2>${t.enabled?"What the next sync would do":"What turning it on would do"}</h2>
        <${T} of=${a} lines=${8}>${p=>r`<${Wi} preview=${p} property=${e.property_id} />`}<//>
      </section>
      <label class="switch">
        <input type="checkbox" role="switch" checked=${i} onChange=${()=>c(!i)} /> User Sync
      </label>
      <p class="hint">${t.enabled&&!i?"Turning it off stops the syncs. People, their links and all settings stay, and so does everybody\u2019s access.":"The first sync starts at once; after that it runs every hour, and whenever you choose Sync Now on the People page."}</p>
      ${d.problem?.code==="other_plan"&&r`<${g} onClick=${a.reload}>Look at the preview again<//>`}
      <${ue} saving=${d} mine=${f(i)} theirs=${p=>f(p.enabled)} />
      <div class="foot">${s}<${g} type="submit" kind="primary" busy=${d.busy||a.loading}>${o}<//></div>
    </form>`}function Wi({preview:e,property:t}){let{counts:n}=e,o=[["created",n.created],["linked",n.linked],["updated",n.updated],["alerted",n.alerted],...Object.entries(n.skipped).map(([s,a])=>[`skipped:${s}`,a])].filter(([,s])=>Number(s)>0);return r`
    <${ln} counts=${n} />
    ${e.hold_reasons.length>0&&r`
      <${K} kind="warn" title="People would move out with it">
        ${e.hold_reasons.map(s=>r`<p>${Oe(s)}</p>`)}
        <p>Look at who is updated below. Turning it on now lets exactly this through.</p>
      <//>`}
    ${o.map(([s,a])=>r`<${Ji} key="${e.digest} ${s}" outcome=${s} n=${a} property=${t} />`)}
    ${!o.length&&r`<p>Nothing: what the PMS says is in Door.</p>`}`}function Ji({outcome:e,n:t,property:n}){let[o,s]=b(!1),{name:a,why:i}=an[e]??rt(e);return r`
    <details class="fold" onToggle=${c=>s(o||c.currentTarget.open)}>
      <summary><span>${a}</span><span>${Number(t).toLocaleString("en-US")}</span></summary>
      <div class="stack"><p class="hint">${i}</p>${o&&r`<${zi} outcome=${e} property=${n} />`}</div>
    </details>`}function zi({outcome:e,property:t}){let[n,o]=b([]),[s,a]=b(void 0),[i,c]=b(!1),u=P(()=>tn(t,{outcome:e,limit:50}),[e]),d=s===void 0?u.data?.next_cursor:s,l=async()=>{c(!0);let f=await tn(t,{outcome:e,limit:200,cursor:d}).catch(()=>null);if(c(!1),!f)return u.reload();o([...n,...f.items]),a(f.next_cursor??null)};return r`
    <${T} of=${u} lines=${3}>${f=>r`
      <${fn} rows=${[...f.items,...n]} property=${t} withOutcome=${e==="alerted"} />
      ${d&&r`<div class="row"><${g} busy=${i} onClick=${l}>Show more<//></div>`}`}<//>`}function Ca(e){let{property:t,card:n,refresh:o}=e,[s,a]=b(!1),{route:i}=Z(),c=j(async()=>{await js(t.property_id,n.etag),o(),i(`/properties/${t.property_id}/integrations`)}),u=()=>{a(!1),c.clear()};return r`
    <section class="card" aria-label="User Sync"><${wn} ...${e} /></section>
    <section class="card stack" aria-labelledby="remove">
      <h2 id="remove">Remove the integration</h2>
      <p>Its settings go; people stay, with account and access. ${n.enabled&&"Turn User Sync off first."}</p>
      <div class="row"><${g} kind="danger" disabled=${n.enabled} onClick=${()=>a(!0)}>Remove the integration<//></div>
      ${s&&r`
        <${re} title="Remove the integration of ${t.name}?" action="Remove" danger doing=${c} onConfirm=${c.run} onClose=${u}
          does=${r`<p>PMS, attached properties, excluded statuses and unit mapping are forgotten. People stay as they are; nobody loses access. The credential stays with your portfolio.</p>`} />`}
    </section>`}var Bi=[{path:"pms",name:"PMS and credentials",tab:xa,setup:!0},{path:"properties",name:"Properties",tab:La(mn),setup:!0},{path:"statuses",name:"Lease statuses",tab:La(_n),setup:!0},{path:"sync",name:"User Sync",tab:Ca,setup:!0},{path:"units",name:"Unit Mapping",tab:Ea},{path:"access",name:"Automate Access",tab:wa,setup:!0},{path:"syncs",name:"Syncs",tab:Ra},{path:"activity",name:"Activity",tab:ka}];function La(e){return t=>r`<section class="card" aria-label="Settings"><${e} ...${t} /></section>`}function Da({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,s=P(()=>le(e.property_id),[e.property_id]),[a,i]=se(),c=f=>{s.replace(f),i("Saved."),n()},u=V()?.canManage??!1,d=Bi.filter(f=>u||!f.setup),l=d.find(f=>f.path===t.tab);return r`
    <${z} title="Manage Settings" lead=${r`<a href=${o}>Integrations of ${e.name}</a>`}>
      <nav class="tabs" aria-label="Settings">
        ${d.map(({path:f,name:p})=>r`
          <a href="${o}/settings/${f}" aria-current=${f===t.tab?"page":void 0} onClick=${()=>i(null)}>${p}</a>`)}
      </nav>
      <${ne} of=${a} />
      <${T} of=${s} lines=${8}>${f=>{if(!l)return r`<div class="card"><${U} title="There is no such tab here" /></div>`;let p=f.state==="not_set_up"||f.state==="in_progress";return l.setup&&p?r`<div class="card"><${U} title="The set-up is not finished">
            <p>Take its steps first; then everything can be changed here.</p>
            <a class="button primary" href="${o}/setup/${ie[f.next_step??"select_pms"].path}">Go on with the set-up</a>
          <//></div>`:r`<${l.tab} key="${l.path} ${f.version}" property=${e} card=${f} saved=${c} refresh=${n} reload=${s.reload} action="Save" back=${r`<span />`} />`}}<//>
    <//>`}var Fi={pms:bn,credentials:gn,properties:mn,statuses:_n,activate:wn};function Oa({property:e,params:t,refresh:n}){let o=`/properties/${e.property_id}/integrations`,{route:s}=Z(),a=P(()=>le(e.property_id),[e.property_id]),i=Pe.findIndex(f=>ie[f].path===t.step),c=a.data&&Pe.indexOf(a.data.next_step??"activate"),u=c!==null&&i>c;if(H(()=>{c!==null&&(u||i<0)&&s(`${o}/setup/${ie[Pe[Math.max(c,0)]].path}`,!0)},[c,i]),!V()?.canManage)return r`
      <${z} title="Set up the integration">
        <div class="card"><${U} title="Your role looks, and changes no set-up"><p>Ask a manager of the portfolio.</p><//></div>
      <//>`;if(i<0||u)return null;let d=f=>{a.replace(f),n();let p=Pe[i+1];s(p?`${o}/setup/${ie[p].path}`:f.sync_id?`${o}?sync=${f.sync_id}`:o)},l=r`<a class="button" href=${i?`${o}/setup/${ie[Pe[i-1]].path}`:o}>Back</a>`;return r`
    <${z} title=${ie[Pe[i]].name} lead=${e.name}>
      <nav aria-label="Steps"><ol class="steps">
        ${Pe.map((f,p)=>r`
          <li class=${p===i?"now":c!==null&&p<c?"done":""} aria-current=${p===i?"step":void 0}>
            <span>${p+1}. ${ie[f].short}</span></li>`)}
      </ol></nav>
      <section class="card" aria-label=${ie[Pe[i]].name}>
        <${T} of=${a}>${f=>r`
          <${Fi[t.step]} key=${t.step} property=${e} card=${f} saved=${d} action=${i===4?"Done":"Continue"} back=${l} />`}<//>
      </section>
    <//>`}function Ma({property:e,params:t,refresh:n}){let o=e.property_id,s=P(()=>St(o,t.sync,{limit:1}),[o,t.sync]),a=ot(o,()=>{s.reload(),n()}),[i,c]=se(),u=(d,l)=>{c(d),s.reload(),n(),l&&a.follow(l)};return r`
    <${z} title="Sync" lead=${r`<a href="/properties/${o}/integrations/settings/syncs">All syncs of ${e.name}</a>`}>
      <${ne} of=${i} />
      <${ut} following=${a} property=${o} />
      <${T} of=${s} lines=${10}>${d=>r`
        <section class="card stack" aria-label="How it went">
          <div class="row">
            <${R} kind=${Le[d.status].kind}>${Le[d.status].name}<//>
            <span>${at[d.trigger]}, <${D} at=${d.started_at??d.requested_at} zone=${e.time_zone} />${d.trigger!=="schedule"&&` by ${d.requested_by}`}</span>
          </div>
          ${d.error&&r`<${K} kind="bad" title="It failed"><p>${d.error.detail}</p>
            <p class="hint">${d.error.retryable?"The schedule tries again by itself.":"Trying again alone does not help; somebody has to do something."}</p><//>`}
          <${ln} counts=${d.counts} />
          ${d.unreadable.length>0&&r`<${qi} records=${d.unreadable} />`}
        </section>
        <${Ki} sync=${d} property=${e} changed=${u} />
        <${Vi} sync=${d} property=${e} changed=${u} />`}<//>
    <//>`}var qi=({records:e})=>r`
  <details class="fold">
    <summary><span>Records that could not be read, and were left alone</span><span>${e.length}</span></summary>
    <div><ul>${e.map(t=>r`<li>${t.pms_resident_id??"Without an ID"}, ${t.pms_property_id}: ${t.reason}</li>`)}</ul></div>
  </details>`;function Ki({sync:e,property:t,changed:n}){let[o,s]=b(null),a=j(async()=>{if(o==="approve"){let{sync_id:l}=await Ys(t.property_id,e.sync_id,e.plan_digest);n("Approved. A sync applies it now, if the PMS still says the same.",l)}else await Zs(t.property_id,e.sync_id),n("Discarded. Nothing was changed; the next sync looks anew.");s(null)});if(e.status!=="held")return null;let i=()=>{s(null),a.clear()},c=e.held_rows??[],u=c.filter(hn),d=c.filter(l=>!hn(l));return r`
    <section class="card stack" aria-labelledby="held">
      <h2 id="held">Held: it changed nothing</h2>
      ${e.hold_reasons.map(l=>r`<p>${Oe(l)}</p>`)}
      ${e.decision?r`<p>${e.decision.approved?"Approved":"Discarded"} by ${e.decision.by}, <${D} at=${e.decision.at} zone=${t.time_zone} />.</p>`:V()?.canManage&&r`
          <div class="row">
            <${g} kind="danger primary" onClick=${()=>s("approve")}>Approve<//>
            <${g} onClick=${()=>s("discard")}>Discard<//>
          </div>`}
      ${c.length>0&&r`
        <h3>What it would do</h3>
        <${fn} rows=${[...u,...d]} property=${t.property_id} withOutcome />`}
      ${o&&r`
        <${re} title=${o==="approve"?"Let these changes through?":"Discard these changes?"} action=${o==="approve"?"Approve":"Discard"}
          danger=${o==="approve"} doing=${a} onConfirm=${a.run} onClose=${i}
          does=${o==="approve"?r`<p>${Ke(u.length)} ${u.length===1?"moves":"move"} out, and ${u.length===1?"loses":"lose"} all access. Everything else listed here is done, too.</p>`:r`<p>Nothing is changed. If the PMS still says the same at the next sync, it is held again.</p>`} />`}
    </section>`}var Gi=["email","pms_unit","lease_status"];function Vi({sync:e,property:t,changed:n}){let o=t.property_id,s=Ye(d=>St(o,e.sync_id,{limit:50,cursor:d}).then(l=>l.changes),[o,e.sync_id,e.status]),[a,i]=b(!1),c=j(async()=>{let{reversed:d,not_reversed:l}=await Qs(o,e.sync_id);i(!1),n(`Undone for ${Ke(d.length)}.${l.length?` ${Ke(l.length)} had changed since and stayed as they are.`:""}`)}),u=()=>{i(!1),c.clear()};return e.status==="held"||e.status==="queued"?null:r`
    <section class="card flush" aria-labelledby="changes">
      <div class="card-head row between">
        <h2 id="changes">What it changed</h2>
        ${V()?.canManage&&(s.data?.length??0)>0&&r`<${g} kind="small danger" onClick=${()=>i(!0)}>Undo this sync<//>`}
      </div>
      <${T} of=${s} lines=${4}>${d=>d.length?r`
        <table class="table">
          <thead><tr><th scope="col">Who, or which alert</th><th scope="col">What</th><th scope="col">Changes</th></tr></thead>
          <tbody>${d.map(l=>r`
            <tr>
              <th scope="row">${l.person_id?r`<a href="/properties/${o}/people/${l.person_id}">${l.person_name??"A person"}</a>`:l.alert_kind&&r`<a href="/properties/${o}/alerts">${oe[l.alert_kind].name}</a>`}</th>
              <td>${rn[l.kind]}</td>
              <td><${kt} fields=${l.kind==="created"?l.fields.filter(({field:f})=>Gi.includes(f)):l.fields} /></td>
            </tr>`)}</tbody>
        </table>
        ${s.more&&r`<div class="card-head"><${g} busy=${s.busy} onClick=${s.goOn}>Show more<//></div>`}`:r`<p class="card-head hint">Nothing.</p>`}<//>
      ${a&&r`
        <${re} title="Undo this sync?" action="Undo" danger doing=${c} onConfirm=${c.run} onClose=${u}
          does=${r`
            <p>What it changed is set back to what it was, for everybody who has not changed since. Whom it created is unlinked and loses access; the account is kept.</p>
            <p>User Sync has to be off: the next sync would do the same again.</p>`} />`}
    </section>`}function Ua({property:e}){let{query:t,route:n}=Z(),o=t.email??t.resident??"",[s,a]=b(o),i=u=>{u.preventDefault();let d=s.trim();d&&n(`/properties/${e.property_id}/why?${new URLSearchParams({[d.includes("@")?"email":"resident"]:d})}`)},c=t.email?{email:t.email}:{pms_resident_id:t.resident};return r`
    <${z} title="Why is somebody here, or not?" lead="Asks the PMS of ${e.name} now, and says by which rule a resident is, or is not, in Door.">
      <form class="card stack" onSubmit=${i}>
        <${Ge} label="Email, or the resident’s ID in the PMS" value=${s} autocomplete="off" maxlength="320"
          onInput=${u=>a(u.currentTarget.value)} />
        <div class="row"><${g} type="submit" kind="primary">Ask the PMS<//></div>
      </form>
      ${o&&r`<section class="card" aria-label="Answer"><${un} property=${e} about=${c} /></section>`}
    <//>`}var Na=[["people","People"],["access","Access Review"],["integrations","Integrations"]];function Ia({properties:e,logo:t,children:n}){let{path:o}=Z(),[,s,a]=o.match(/^\/properties\/([^/]+)(?:\/([^/]+))?/)??[],i=e.find(h=>h.property_id===s),c=Na.some(([h])=>h===a)?a:"people",[u,d]=b(!1),[l,f]=b(!1);return H(()=>ws(()=>f(!0)),[]),H(()=>d(!1),[o]),r`
    <a class="skip" href="#main" onClick=${h=>{h.preventDefault(),document.querySelector("main")?.focus()}}>Skip to content</a>
    <header class="top">
      <div class="top-row">
        <a class="brand" href="/" aria-label="All properties"><img src=${t} alt="" /></a>
        <button type="button" class="scope" aria-haspopup="dialog" onClick=${()=>d(!0)}>
          <span class="unseen">Property: </span>
          <strong>${i?.name??"Choose a property"}</strong>
          <span aria-hidden="true">▾</span>
        </button>
        ${i&&r`<${Yi} property=${i} />`}
        <${Zi} />
      </div>
      ${i&&r`
        <nav class="sections" aria-label="Sections">
          ${Na.map(([h,$])=>r`
            <a href="/properties/${s}/${h}" aria-current=${a===h?"page":void 0}>${$}</a>`)}
        </nav>`}
    </header>
    <main id="main" tabindex="-1">
      ${i&&r`<p class="print-only">${i.name}</p>`}
      ${n}
    </main>
    ${u&&r`<${Qi} properties=${e} section=${c} onClose=${()=>d(!1)} />`}
    ${l&&r`<${Xi} />`}`}function Yi({property:e}){let t=e.integration.open_alerts;return r`
    <a class="bell ${t?"open":""}" href="/properties/${e.property_id}/alerts"
      aria-label=${t?`Alerts: ${t} open`:"Alerts: none open"}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
        <circle cx="12" cy="12" r="10" /><path d="M12 7v6M12 16.8v.2" />
      </svg>
      ${t>0&&r`<span class="count" aria-hidden="true">${t}</span>`}
    </a>`}function Zi(){let e=V();if(!e)return null;let t=e.name.split(/\s+/).map(n=>n.charAt(0)).slice(0,2).join("");return r`
    <${dn} label=${r`${t}<span class="unseen">, account of ${e.name}</span>`}>
      <p><strong>${e.name}</strong><br /><span class="hint">${cn[e.role]??e.role}</span></p>
      <button type="button" onClick=${xs}>Sign out</button>
    <//>`}function Qi({properties:e,section:t,onClose:n}){let[o,s]=b(""),a=e.filter(i=>i.name.toLowerCase().includes(o.trim().toLowerCase()));return r`
    <${lt} title="Choose a property" onClose=${n}>
      <${be} label="Search properties" value=${o} onSearch=${s} />
      <p class="unseen" role="status">${O(a.length,"property","properties")}</p>
      <ul class="plain-list">
        ${a.map(i=>r`
          <li class="row between">
            <a href="/properties/${i.property_id}/${t}">${i.name}</a>
            <${R} kind=${ge[i.integration.state].kind}>${ge[i.integration.state].name}<//>
          </li>`)}
      </ul>
      ${!a.length&&r`<p class="hint">No property of yours has “${o}” in its name.</p>`}
      <div class="row end"><${g} onClick=${n}>Close<//></div>
    <//>`}function Xi(){return r`
    <${lt} title="Your session has ended" onClose=${Be}>
      <p>Sign in again, and you come back to this very place. What you chose here is kept; passwords have to be typed again.</p>
      <div class="row end"><${g} kind="primary" onClick=${Be}>Sign in<//></div>
    <//>`}var ec=new URL("favicon.svg",import.meta.url).pathname,vn=Ce({properties:[],refresh:()=>{}}),Ha=()=>r`
  <${z} title="There is nothing here">
    <div class="card">
      <${U} title="There is nothing here that you may see">
        <p>The address may be mistyped, or belong to a property that you do not manage.</p>
        <a class="button" href="/">All properties</a>
      <//>
    </div>
  <//>`;function Te(e){return({params:t})=>{let{properties:n,refresh:o}=ye(vn),s=n.find(a=>a.property_id===t.property);return s?r`<${e} key=${t.property} property=${s} params=${t} refresh=${o} />`:r`<${Ha} />`}}var tc=()=>r`<${ga} properties=${ye(vn).properties} />`,nc=[{path:"/",screen:tc},{path:"/properties/:property/people",screen:Te(_a)},{path:"/properties/:property/why",screen:Te(Ua)},{path:"/properties/:property/people/:person",screen:Te(ya)},{path:"/properties/:property/access",screen:Te(ha)},{path:"/properties/:property/alerts",screen:Te(fa)},{path:"/properties/:property/syncs/:sync",screen:Te(Ma)},{path:"/properties/:property/integrations",screen:Te(ma)},{path:"/properties/:property/integrations/setup/:step",screen:Te(Oa)},{path:"/properties/:property/integrations/settings/:tab",screen:Te(Da)}];function oc(){let e=P(Xt,[]);return r`
    <${We}>
      <${Ia} properties=${e.data??[]} logo=${ec}>
        <${ac} />
        ${e.data===null?e.problem?r`<${F} problem=${e.problem} retry=${e.reload} />`:r`<${co} />`:r`<${vn.Provider} value=${{properties:e.data,refresh:e.reload}}><${sc} /><//>`}
      <//>
    <//>`}function sc(){let[e,t]=In(a=>console.error(a)),{path:n}=Z(),{properties:o}=ye(vn);if(H(()=>t(),[n]),e)return r`
      <${z} title="This page has stumbled">
        <${K} kind="bad" alert>
          <p>That is our fault, and nothing of yours was lost. Load the page again; if it stays, tell support what you did.</p>
          <div class="row"><${g} onClick=${()=>location.reload()}>Load again<//></div>
        <//>
      <//>`;let s=o.find(({property_id:a})=>n.startsWith(`/properties/${a}/`));return r`
    <${pa} property=${s?.property_id}>
      <${Jt}>
        ${nc.map(({path:a,screen:i})=>r`<${zt} path=${a} component=${i} />`)}
        <${zt} default component=${Ha} />
      <//>
    <//>`}function ac(){let[e,t]=b(navigator.onLine);return H(()=>{let n=()=>t(navigator.onLine);return addEventListener("online",n),addEventListener("offline",n),()=>{removeEventListener("online",n),removeEventListener("offline",n)}},[]),e?null:r`
    <${K} kind="warn" alert title="You are offline">
      <p>What you see may be old, and nothing can be saved until the connection is back.</p>
    <//>`}function rc(e){let t=e instanceof Error?e.message:String(e);return r`
    <main id="main">
      <h1>You could not be signed in</h1>
      <${K} kind="bad" alert><p>The sign-in service said: ${t}</p><//>
      <p><${g} kind="primary" onClick=${Be}>Sign in again<//></p>
    </main>`}var ja=document.getElementById("app"),Sn=document.createElement("div");Sn.id="announcer";Sn.className="unseen";Sn.setAttribute("role","status");document.body.append(Sn);ks().then(e=>e&&It(r`<${oc} />`,ja),e=>It(rc(e),ja));
