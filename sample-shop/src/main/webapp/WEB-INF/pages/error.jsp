<%@ page isErrorPage="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<c:set var="code" value="${requestScope['jakarta.servlet.error.status_code']}"/>
<c:set var="about" value="error${code == 404 or code == 403 ? code : ''}"/>
<shop:page title="${text[about]}">
<div class="sheet">
<img class="scene" src="<c:url value="/images/buoy.svg"/>" alt="" width="600" height="200">
<h1>${text[about]}</h1>
<p>${text[about += 'Text']}</p>
<p class="next"><a href="<c:url value="/orders"/>">${text.ordersTitle}</a> <a class="button primary" href="<c:url value="/"/>">${text.backToTeas}</a></p>
</div>
</shop:page>
