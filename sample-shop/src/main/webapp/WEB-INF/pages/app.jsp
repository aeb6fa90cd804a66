<%-- Stands for the screens of a mobile app. --%>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<shop:page title="${text.appTitle}" refresh="${answer.undecided() ? '5' : ''}">
<p class="stage">${text.appStage}</p>
<div class="sheet phone">
<c:choose>
<c:when test="${not empty answer}">
<h1><c:out value="${empty answer.title() ? text.appUnknown : answer.title()}"/></h1>
<p role="status"><c:out value="${empty answer.message() ? text.appUnknownText : answer.message()}"/></p>
<c:if test="${not empty answer.orderId()}">
<p>${text.orderNumber}&#32;<strong class="code"><c:out value="${answer.orderId()}"/></strong></p>
</c:if>
<p><a class="button" href="<c:url value="/app"/>">${text.backToTeas}</a></p>
</c:when>
<c:when test="${canceled}">
<h1>${text.appCanceled}</h1>
<p>${text.appCanceledText}</p>
<p><a class="button" href="<c:url value="/app"/>">${text.backToTeas}</a></p>
</c:when>
<c:otherwise>
<h1><c:out value="${tea.name()}"/></h1>
<img class="scene" src="<c:url value="/images/${tea.id()}.svg"/>" alt="" width="320" height="320">
<p class="price"><c:out value="${visit.show(tea.price())}"/></p>
<shop:pay action="/app"/>
</c:otherwise>
</c:choose>
</div>
</shop:page>
